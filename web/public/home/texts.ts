import { counted } from '../../shared/language.ts';

/** Words of the first page: whether a visit is needed, what can be booked, where a booking is found. */
export const homeTexts = {
  title: 'Не получается войти в Госуслуги?',
  lead: 'Три вопроса — и будет ясно, нужен ли визит в МФЦ или пароль можно восстановить самостоятельно.',
  triage: 'Ответить на три вопроса',
  easy: 'Займёт минуту. Регистрация и вход на Госуслуги не нужны.',
  services: 'Записаться сразу',
  nobodyYet:
    'Пока ни один центр не открыл запись на сайте. Запишитесь по телефону или в самом МФЦ, а вопросы выше подскажут, нужен ли визит.',
  minutes: (count: number): string =>
    counted('ru', count, { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' }),
  inPerson: 'лично, по доверенности не принимают',
  found: 'Моя запись',
  findVisit: 'Посмотреть, перенести или отменить запись',
  byPhone: 'Можно без интернета — по телефону:',
  codeWarning: 'Мы никогда не спрашиваем код из СМС и пароль от Госуслуг.',
};
