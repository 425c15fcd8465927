import { problemType } from '../../common/errors/problem.ts';

export const arrivalTooEarly = problemType(
  'arrival-too-early',
  'rule',
  { ru: 'Пришли раньше времени', en: 'It is too early' },
  {
    ru: 'Запись на {time}, отметиться можно с {from}. До этого можно посидеть в зале.',
    en: 'The visit is at {time}; check-in opens at {from}. You are welcome to sit and wait.',
  },
);
export const arrivalWrongCentre = problemType(
  'arrival-wrong-centre',
  'conflict',
  { ru: 'Запись в другой центр', en: 'The visit is at another centre' },
  {
    ru: 'Вас ждут {date} в {time}: {centre}. Здесь можно записаться заново у администратора.',
    en: 'You are expected on {date} at {time}: {centre}. Staff at the desk can book you in here anew.',
  },
);
export const arrivalOtherDay = problemType(
  'arrival-other-day',
  'conflict',
  { ru: 'Запись на другой день', en: 'The visit is on another day' },
  {
    ru: 'Приходите {date} к {time}. Другое время найдёт администратор.',
    en: 'Come on {date} at {time}. Staff at the desk can find another time.',
  },
);
export const arrivalDayPast = problemType(
  'arrival-day-past',
  'conflict',
  { ru: 'День записи прошёл', en: 'The day of the visit has passed' },
  {
    ru: 'Запись была на {date}, {time}. Администратор запишет вас заново.',
    en: 'The visit was on {date} at {time}. Staff at the desk will book you in anew.',
  },
);
export const visitMissed = problemType(
  'visit-missed',
  'conflict',
  { ru: 'Запись пропущена', en: 'The visit was missed' },
  {
    ru: 'Она была сегодня на {time}. Администратор может вернуть её сегодня же.',
    en: 'It was today at {time}. Staff at the desk can still bring it back today.',
  },
);
export const visitCancelled = problemType(
  'visit-cancelled',
  'conflict',
  { ru: 'Запись отменена', en: 'The visit is cancelled' },
  { ru: 'Администратор запишет вас заново.', en: 'Staff at the desk will book you in anew.' },
);
export const visitServed = problemType(
  'visit-served',
  'conflict',
  { ru: 'Приём по этой записи уже прошёл', en: 'This visit has taken place' },
  {
    ru: 'Если вопрос не решён, подойдите к администратору.',
    en: 'If something is left to be done, ask staff at the desk.',
  },
);
export const visitMoved = problemType(
  'visit-moved',
  'conflict',
  { ru: 'Запись перенесена', en: 'The visit was moved' },
  {
    ru: 'Теперь она в другом центре: найдите её по номеру талона.',
    en: 'It is at another centre now: find it by the number of the talon.',
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
