import { counted } from '../../shared/language.ts';

/** Words of the page of one centre. */
export const centreTexts = {
  description: (name: string, place: string): string =>
    `${name}: ${place}. Часы приёма, ближайшее свободное время, документы, запись без входа на Госуслуги.`,
  phone: 'Телефон:',
  book: 'Записаться',
  bookService: (service: string): string => `Записаться: ${service}`,
  full: 'Мест здесь сейчас нет.',
  fullAlone: 'Мест здесь сейчас нет, и рядом тоже. Места на сегодня открываются каждый день в 08:00.',
  notOnSite: 'На сайте сюда пока не записать.',
  hours: 'Когда принимает',
  zone: (offset: string): string => `Время местное (${offset})`,
  closedDay: 'нет приёма',
  changes: 'Скоро будет по-другому',
  closedOn: (day: string): string => `${day} — приёма нет`,
  openOn: (day: string, hours: string): string => `${day} — приём ${hours}`,
  because: (what: string, name: string): string => `${what} (${name})`,
  closesOn: (day: string): string => `Этот центр закрывается: ${day} приёма уже не будет.`,
  wayIn: 'Доступность здания',
  has: (what: string): string => `Есть: ${what}.`,
  hasNot: (what: string): string => `Нет: ${what}.`,
  access: {
    ramp: 'пандус',
    lift: 'лифт или подъёмник',
    'accessible-toilet': 'доступный туалет',
    'hearing-loop': 'индукционная петля',
    parking: 'парковка для инвалидов',
    'call-button': 'кнопка вызова сотрудника',
  },
  services: 'Услуги и документы',
  minutes: (count: number): string =>
    counted('ru', count, { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' }),
  bring: 'Возьмите с собой',
  others: 'Другие центры',
};
