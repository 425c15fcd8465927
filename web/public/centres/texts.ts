import { counted, plainNumber } from '../../shared/language.ts';

/** Words of the choice of a centre. */
export const centresTexts = {
  title: 'Выберите центр',
  region: 'Регион',
  allRegions: 'Все регионы',
  query: 'Город, село, улица или название центра',
  queryHint: 'Например: Нальчик, Парковая, Чилино',
  find: 'Найти',
  results: 'Центры',
  found: (count: number): string =>
    counted('ru', count, { one: 'центр', few: 'центра', many: 'центров', other: 'центра' }),
  shownFirst: (count: number): string =>
    `Показаны ${counted('ru', count, { one: 'центр', few: 'центра', many: 'центров', other: 'центра' })}, есть ещё`,
  nothing: 'Ничего не нашлось',
  nothingHint: 'Проверьте, нет ли опечатки, или оставьте только название города или села.',
  notBookable: 'В этих центрах пока нельзя записаться на сайте. Позвоните: запишут по телефону.',
  showAll: 'Показать все центры',
  more: 'Показать следующие',
  fromStart: 'К началу списка',
  nearest: (moment: string): string => `Ближайшее время: ${moment}`,
  noneFree: 'Свободных мест сейчас нет',
  today: (time: string): string => `сегодня в ${time}`,
  tomorrow: (time: string): string => `завтра в ${time}`,
  onDay: (day: string, time: string): string => `${day} в ${time}`,
  distance: (km: number): string => `${plainNumber('ru', km)} км`,
  addressUnknown: 'Адрес не опубликован',
  hoursUnknown: 'График не опубликован',
  hoursUnknownPhone: 'График не опубликован, телефон',
  receives: (hours: string): string => `Принимает ${hours}`,
  daily: 'ежедневно',
  weekdays: 'по будням',
  onDays: (days: string): string => `по ${days}`,
  range: (first: string, last: string): string => `${first}–${last}`,
  /** Dative plural, Monday first: stands after "по". */
  dayNames: ['понедельникам', 'вторникам', 'средам', 'четвергам', 'пятницам', 'субботам', 'воскресеньям'],
  hours: (days: string, opens: string, closes: string): string => `${days}, ${opens}–${closes}`,
};
