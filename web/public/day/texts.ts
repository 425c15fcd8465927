import { counted } from '../../shared/language.ts';

/** Words of the choice of a day. */
export const dayTexts = {
  title: 'Выберите день',
  moveTitle: 'На какой день перенести?',
  nearest: 'Ближайшие даты',
  calendar: 'Календарь',
  views: 'Как показать дни',
  places: (count: number): string =>
    counted('ru', count, { one: 'место', few: 'места', many: 'мест', other: 'места' }),
  today: 'сегодня',
  tomorrow: 'завтра',
  full: 'мест нет',
  closed: 'нет приёма',
  past: 'прошёл',
  beyond: 'запись ещё не открыта',
  marks: {
    name: 'Знаки календаря',
    free: 'есть места',
    full: 'мест нет',
    closed: 'нет приёма',
    'beyond-horizon': 'запись ещё не открыта',
  },
  hours: (opens: string, closes: string): string => `приём ${opens}–${closes}`,
  cell: (day: string, words: string): string => `${day}, ${words}`,
  later: 'Показать дни позже',
  fewer: 'Показать только ближайшие',
  legend: 'День приёма',
  submit: 'Продолжить',
  error: 'Выберите день приёма',
  gone: 'На этот день мест уже нет. Выберите другой.',
  daysOff: 'Нет приёма',
  dayOff: (day: string, reason: string): string => `${day} — ${reason}`,
  nothing: 'Свободных мест на ближайшие дни нет',
  nothingHint:
    'Каждый день в 08:00 открываются места на сегодня, а отменённые места возвращаются в запись. Загляните позже или выберите другой центр.',
  instead: 'Ближайшие центры, где места есть',
  otherCentres: 'Посмотреть другие центры',
  callUs: 'Или позвоните:',
  keys: 'В календаре: стрелки — день и неделя, Page Up и Page Down — месяц, Home и End — начало и конец недели.',
  /** Codes that need no naming in the list of days off; a day off with a name of its own comes as that name. */
  reasons: {
    'no-reception': 'нет приёма',
    'day-off': 'выходной',
    'no-windows': 'нет приёма',
    'centre-closed': 'центр закрыт',
    'service-not-offered': 'услугу здесь не оказывают',
    'hours-not-published': 'график не опубликован',
  } as Readonly<Record<string, string>>,
};
