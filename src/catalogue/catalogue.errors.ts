import { problemType } from '../common/errors/problem.ts';

export const unknownService = problemType(
  'unknown-service',
  'rule',
  { ru: 'Такой услуги нет', en: 'Unknown service' },
  {
    ru: 'Услуги с таким кодом у нас нет: смотрите список услуг.',
    en: 'We have no service of this code: see the list of services.',
  },
);
