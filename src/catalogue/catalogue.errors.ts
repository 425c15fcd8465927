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
export const catalogueChanged = problemType(
  'catalogue-changed',
  'conflict',
  { ru: 'Каталог уже изменён', en: 'The catalogue has changed' },
  {
    ru: 'Пока вы правили, каталог изменил другой. Посмотрите, как есть сейчас.',
    en: 'Somebody else changed the catalogue meanwhile. See how it is now.',
  },
);
export const serviceCodeTaken = problemType(
  'service-code-taken',
  'conflict',
  { ru: 'Код занят', en: 'The code is taken' },
  { ru: 'Услуга с таким кодом уже есть.', en: 'There is a service of this code already.' },
);
export const ticketPrefixTaken = problemType(
  'ticket-prefix-taken',
  'conflict',
  { ru: 'Буква занята', en: 'The letter is taken' },
  {
    ru: 'С этой буквы начинаются талоны другой услуги.',
    en: 'Tickets of another service begin with this letter.',
  },
);
