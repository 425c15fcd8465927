import { problemType } from '../common/errors/problem.ts';

export const ticketNotFound = problemType(
  'ticket-not-found',
  'not-found',
  { ru: 'Талон не найден', en: 'No such ticket' },
  { ru: 'Такого талона в этом центре нет.', en: 'This centre has no such ticket.' },
);

/** Somebody else acted meanwhile, or the screen is old; `ticket` says where it stands now. */
export const ticketMovedOn = problemType(
  'ticket-moved-on',
  'conflict',
  { ru: 'Талон уже не в этом состоянии', en: 'The ticket has moved on' },
  {
    ru: 'С талоном {label} уже что-то сделали: посмотрите, что с ним сейчас.',
    en: 'Something has happened to ticket {label} meanwhile: look where it stands now.',
  },
);
