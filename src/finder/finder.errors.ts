import { problemType } from '../common/errors/problem.ts';

export const malformedCursor = problemType(
  'malformed-cursor',
  'malformed',
  { ru: 'Неверный cursor', en: 'Malformed cursor' },
  {
    ru: 'Передайте nextCursor прошлой страницы как есть.',
    en: 'Send the nextCursor of the page before as it is.',
  },
);
