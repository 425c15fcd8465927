import { problemType } from '../../common/errors/problem.ts';

export const sheetTooOld = problemType(
  'sheet-too-old',
  'rule',
  { ru: 'Лист не за те дни', en: 'The sheet is of another day' },
  {
    ru: 'С бумаги вносят сегодняшний день и вчерашний.',
    en: 'Only today and the day before are entered from paper.',
  },
);
export const paperNothing = problemType(
  'paper-nothing-happened',
  'rule',
  { ru: 'Строка пустая', en: 'The row is empty' },
  {
    ru: 'Укажите время прихода или отметьте, что человек не пришёл.',
    en: 'Give the time of arrival, or mark that nobody came.',
  },
);
export const paperArrivalMissing = problemType(
  'paper-arrival-missing',
  'rule',
  { ru: 'Нет времени прихода', en: 'The arrival is missing' },
  { ru: 'Приём записывают после прихода.', en: 'A visit begins with an arrival.' },
);
export const paperCallMissing = problemType(
  'paper-call-missing',
  'rule',
  { ru: 'Нет времени вызова', en: 'The call is missing' },
  { ru: 'Укажите, когда человека вызвали.', en: 'Say when the person was called.' },
);
export const paperWindowMissing = problemType(
  'paper-window-missing',
  'rule',
  { ru: 'Нет окна', en: 'The window is missing' },
  { ru: 'Укажите номер окна, куда вызвали.', en: 'Give the window they were called to.' },
);
export const paperEndMissing = problemType(
  'paper-end-missing',
  'rule',
  { ru: 'Не сказано, чем кончилось', en: 'The end is missing' },
  {
    ru: 'Укажите время окончания и результат либо отметьте, что человек не подошёл.',
    en: 'Give the time and the outcome, or mark that nobody came to the window.',
  },
);
export const paperMissedAndServed = problemType(
  'paper-missed-and-served',
  'rule',
  { ru: 'И не подошёл, и приняли', en: 'Missed and served at once' },
  { ru: 'Оставьте одно из двух.', en: 'Leave one of the two.' },
);
export const paperNotInOrder = problemType(
  'paper-not-in-order',
  'rule',
  { ru: 'Время идёт не по порядку', en: 'The times are out of order' },
  {
    ru: 'Приход, вызов, начало и конец идут друг за другом.',
    en: 'Arrival, call, start and end follow each other.',
  },
);
export const paperInFuture = problemType(
  'paper-in-future',
  'rule',
  { ru: 'Это время ещё не наступило', en: 'This time is yet to come' },
  { ru: 'Проверьте часы и минуты.', en: 'Check the hours and minutes.' },
);
export const paperNotOfTheDay = problemType(
  'paper-not-of-the-day',
  'rule',
  { ru: 'Запись на другой день', en: 'The visit is on another day' },
  { ru: 'На этом листе только записи его дня.', en: 'The sheet is for the visits of its day.' },
);
/** `status` says what the visit is now. */
export const paperEnteredAlready = problemType(
  'paper-entered-already',
  'conflict',
  { ru: 'По этой записи уже всё внесено', en: 'This visit has been entered already' },
  {
    ru: 'Она сейчас в другом состоянии, и строка с листа её не меняет.',
    en: 'It stands otherwise by now, and the row changes nothing.',
  },
);
