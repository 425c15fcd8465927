import type { Language } from '../../common/http/language.ts';
import type { Outcome } from '../domain/ticket-steps.ts';

/** Words of the printed list of a day. Russian is the source; English must have every key. */
const ru = {
  title: 'Список дня',
  asOf: (time: string): string => `Составлен в ${time}. Позже могло измениться.`,
  print: 'Печать',
  nobody: 'На этот день никто не записан.',
  time: 'Время',
  ticket: 'Талон',
  visitor: 'Посетитель',
  service: 'Услуга',
  reference: 'Номер записи',
  status: 'Состояние',
  came: 'Пришёл',
  called: 'Вызван',
  window: 'Окно',
  ended: 'Закончен',
  outcome: 'Результат',
  outcomes: {
    recovered: 'доступ восстановлен',
    confirmed: 'личность подтверждена',
    refused: 'отказ',
    referred: 'направлен в другое место',
  } as Readonly<Record<Outcome, string>>,
  statuses: {
    booked: '',
    arrived: 'ждёт',
    called: 'вызван',
    'in-service': 'на приёме',
    served: 'принят',
    missed: 'не пришёл',
    'missed-call': 'не подошёл на вызов',
    deferred: 'отложен',
  } as Readonly<Record<string, string>>,
};

export type DayListTexts = typeof ru;

const en: DayListTexts = {
  title: 'List of the day',
  asOf: (time) => `As of ${time}. It may have changed since.`,
  print: 'Print',
  nobody: 'Nobody is booked for this day.',
  time: 'Time',
  ticket: 'Ticket',
  visitor: 'Visitor',
  service: 'Service',
  reference: 'Reference',
  status: 'Status',
  came: 'Came',
  called: 'Called',
  window: 'Window',
  ended: 'Ended',
  outcome: 'Outcome',
  outcomes: {
    recovered: 'account recovered',
    confirmed: 'identity confirmed',
    refused: 'refused',
    referred: 'sent elsewhere',
  },
  statuses: {
    booked: '',
    arrived: 'waits',
    called: 'called',
    'in-service': 'being served',
    served: 'served',
    missed: 'did not come',
    'missed-call': 'did not answer the call',
    deferred: 'set aside',
  },
};

export const DAY_LIST_TEXTS: Readonly<Record<Language, DayListTexts>> = { ru, en };
