import { problemType } from '../common/errors/problem.ts';

export const badRange = problemType(
  'bad-date-range',
  'rule',
  { ru: 'Такой промежуток дат не показать', en: 'The range of dates cannot be shown' },
  {
    ru: 'to не раньше from, и всего не больше {most} дней.',
    en: 'to is not before from, and at most {most} days in all.',
  },
);
