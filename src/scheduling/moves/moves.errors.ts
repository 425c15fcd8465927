import { problemType } from '../../common/errors/problem.ts';

export const moveOfferGone = problemType(
  'move-offer-gone',
  'conflict',
  { ru: 'Это время больше не держим', en: 'This time is kept no longer' },
  {
    ru: 'Откройте запись снова: там новое предложение или выбор времени.',
    en: 'Open the booking again: it has a new offer, or times to choose from.',
  },
);
export const moveNotFound = problemType(
  'move-not-found',
  'not-found',
  { ru: 'Этой записи в списке уже нет', en: 'This booking is no longer in the list' },
  {
    ru: 'Человек ответил сам, или с ним поговорил кто-то другой.',
    en: 'The person has answered, or a colleague has talked to them.',
  },
);
export const moveRunNotFound = problemType(
  'move-run-not-found',
  'not-found',
  { ru: 'Такого переноса нет', en: 'No such mass move' },
  { ru: 'Откройте список переносов снова.', en: 'Open the list of moves again.' },
);
