import { problemType } from '../common/errors/problem.ts';

export const spanTooLong = problemType(
  'span-too-long',
  'rule',
  { ru: 'Слишком длинный срок', en: 'The span is too long' },
  {
    ru: 'Итоги показываются не больше чем за {days} дней, и первый день не позже последнего.',
    en: 'Figures are shown for at most {days} days, the first not after the last.',
  },
);
