import { problemType } from '../../common/errors/problem.ts';

export const closesInThePast = problemType(
  'closes-in-the-past',
  'rule',
  { ru: 'Этот день уже прошёл', en: 'That day is over' },
  { ru: 'Закрыть центр можно с {today} или позже.', en: 'A centre can be closed from {today} on.' },
);
