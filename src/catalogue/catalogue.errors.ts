import { problemType } from '../common/errors/problem.ts';

export const unknownService = problemType(
  'service-not-found',
  'not-found',
  { ru: 'Услуга не найдена', en: 'Service not found' },
  {
    ru: 'Услуги с таким кодом у нас нет: смотрите список услуг.',
    en: 'We have no service of this code: see the list of services.',
  },
);
