import type { Language } from '../../common/http/language.ts';

/** Words of a ticket on paper. Russian is the source; English must have every key. */
const ru = {
  title: 'Талон',
  bookedFor: (time: string): string => `Запись на ${time}`,
  came: (time: string): string => `Пришли в ${time}`,
  late: 'Примут после тех, кто пришёл вовремя.',
  next: 'Ждите: номер талона покажут на табло и назовут.',
  bring: 'Приготовьте',
  print: 'Печать',
};

export type TicketSlipTexts = typeof ru;

const en: TicketSlipTexts = {
  title: 'Ticket',
  bookedFor: (time) => `Booked for ${time}`,
  came: (time) => `You came at ${time}`,
  late: 'You will be received after those who came in time.',
  next: 'Please wait: the number will be shown on the board and called out.',
  bring: 'Have ready',
  print: 'Print',
};

export const TICKET_SLIP_TEXTS: Readonly<Record<Language, TicketSlipTexts>> = { ru, en };
