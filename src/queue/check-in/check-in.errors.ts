import { problemType } from '../../common/errors/problem.ts';

/** Said to whoever checks people in. The kiosk has words of its own, for the visitor. */
export const arrivalTooEarly = problemType(
  'arrival-too-early',
  'rule',
  { ru: 'Пришли раньше времени', en: 'It is too early' },
  {
    ru: 'Запись на {time}, отметить можно с {from}. До этого можно посидеть в зале.',
    en: 'The visit is at {time}; check-in opens at {from}. Until then the person may sit and wait.',
  },
);
export const arrivalWrongCentre = problemType(
  'arrival-wrong-centre',
  'conflict',
  { ru: 'Запись в другой центр', en: 'The visit is at another centre' },
  {
    ru: 'Человека ждут {date} в {time}: {centre}. Здесь его можно записать заново.',
    en: 'The person is expected on {date} at {time}: {centre}. Here they can be booked anew.',
  },
);
export const arrivalOtherDay = problemType(
  'arrival-other-day',
  'conflict',
  { ru: 'Запись на другой день', en: 'The visit is on another day' },
  {
    ru: 'Человека ждут {date} в {time}. Запись можно перенести.',
    en: 'The person is expected on {date} at {time}. The visit can be moved.',
  },
);
export const arrivalDayPast = problemType(
  'arrival-day-past',
  'conflict',
  { ru: 'День записи прошёл', en: 'The day of the visit has passed' },
  {
    ru: 'Запись была на {date}, {time}. Запишите человека заново.',
    en: 'The visit was on {date} at {time}. Book the person anew.',
  },
);
export const visitMissed = problemType(
  'visit-missed',
  'conflict',
  { ru: 'Запись пропущена', en: 'The visit was missed' },
  {
    ru: 'Она была сегодня на {time}. Сегодня её ещё можно вернуть.',
    en: 'It was today at {time}. It can still be brought back today.',
  },
);
export const visitCancelled = problemType(
  'visit-cancelled',
  'conflict',
  { ru: 'Запись отменена', en: 'The visit is cancelled' },
  { ru: 'Запишите человека заново.', en: 'Book the person anew.' },
);
export const visitServed = problemType(
  'visit-served',
  'conflict',
  { ru: 'Приём по этой записи уже прошёл', en: 'This visit has taken place' },
  {
    ru: 'Если вопрос не решён, запишите человека ещё раз.',
    en: 'If something is left to be done, book the person again.',
  },
);
export const visitMoved = problemType(
  'visit-moved',
  'conflict',
  { ru: 'Запись перенесена', en: 'The visit was moved' },
  {
    ru: 'Теперь она в другом центре: найдите её по номеру записи.',
    en: 'It is at another centre now: find it by its reference.',
  },
);
export const unknownPriority = problemType(
  'unknown-priority',
  'rule',
  { ru: 'Такой категории нет', en: 'No such category' },
  {
    ru: 'Категории приёма вне очереди перечислены в списке центра.',
    en: 'The categories called before others are listed.',
  },
);
export const documentNotShown = problemType(
  'document-not-shown',
  'rule',
  { ru: 'Документ не предъявлен', en: 'The document was not shown' },
  {
    ru: 'Вне очереди вызывают того, кто показал документ.',
    en: 'Whoever is called before others has shown the document.',
  },
);
export const kioskCallNotFound = problemType(
  'kiosk-call-not-found',
  'not-found',
  { ru: 'Такого вызова нет', en: 'No such call' },
  {
    ru: 'Киоск этого центра никого не зовёт под этим номером.',
    en: 'No kiosk of this centre calls under this id.',
  },
);
