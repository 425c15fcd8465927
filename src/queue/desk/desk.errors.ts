import { problemType } from '../../common/errors/problem.ts';

export const windowNotFound = problemType(
  'window-not-found',
  'not-found',
  { ru: 'Такого окна нет', en: 'No such window' },
  { ru: 'В этом центре нет окна {number}.', en: 'This centre has no window {number}.' },
);
/** `clerk` says who sits there. */
export const windowTaken = problemType(
  'window-taken',
  'conflict',
  { ru: 'За этим окном уже работают', en: 'Somebody is at this window' },
  { ru: 'За окном {number} уже работает другой сотрудник.', en: 'Somebody else is at window {number} now.' },
);
export const atAnotherWindow = problemType(
  'at-another-window',
  'conflict',
  { ru: 'Вы уже за другим окном', en: 'You are at another window' },
  {
    ru: 'Вы работаете за окном {number}. Сначала закройте его.',
    en: 'You are at window {number}. Close that one first.',
  },
);
/** `clerk` says who sits there. */
export const windowNotYours = problemType(
  'window-not-yours',
  'conflict',
  { ru: 'Это не ваше окно', en: 'This is not your window' },
  {
    ru: 'За окном {number} работает другой сотрудник: действовать может только тот, кто за ним сидит.',
    en: 'Somebody else is at window {number}: only whoever sits there may act.',
  },
);
export const windowNotOpen = problemType(
  'window-not-open',
  'conflict',
  { ru: 'Окно не открыто', en: 'The window is not open' },
  { ru: 'Откройте окно {number}, чтобы принимать.', en: 'Open window {number} to receive people.' },
);
export const windowPaused = problemType(
  'window-paused',
  'conflict',
  { ru: 'Окно на перерыве', en: 'The window is paused' },
  { ru: 'Чтобы вызывать, вернитесь с перерыва.', en: 'Come back from the pause to call people.' },
);
/** The window has done something since: pressed twice, or an old screen. */
export const windowMovedOn = problemType(
  'window-moved-on',
  'conflict',
  { ru: 'Экран устарел', en: 'The screen is old' },
  {
    ru: 'У окна {number} уже сделали следующий шаг. Посмотрите, что на экране теперь.',
    en: 'Window {number} has gone a step further. Look at what it shows now.',
  },
);
/** `ticket` says who is there. */
export const windowBusy = problemType(
  'window-busy',
  'conflict',
  { ru: 'У окна посетитель', en: 'Somebody is at the window' },
  {
    ru: 'Сначала закончите с талоном {label}.',
    en: 'Finish with ticket {label} first.',
  },
);
export const recallTooSoon = problemType(
  'recall-too-soon',
  'conflict',
  { ru: 'Только что вызывали', en: 'Called a moment ago' },
  {
    ru: 'Дайте человеку дойти: повторить вызов можно через {seconds} с.',
    en: 'Let the person come: call again in {seconds} s.',
  },
);
export const callsUsedUp = problemType(
  'calls-used-up',
  'conflict',
  { ru: 'Вызовов было достаточно', en: 'Called often enough' },
  {
    ru: 'Вызывали {most} раз. Отметьте, что человек не подошёл, или отложите талон.',
    en: 'Called {most} times. Mark the visit as missed, or set it aside.',
  },
);
export const handOverNowhere = problemType(
  'hand-over-nowhere',
  'rule',
  { ru: 'Передать некому', en: 'Nobody to hand over to' },
  {
    ru: 'Выберите открытое окно, которое принимает эту услугу, или другую услугу, которую кто-то принимает.',
    en: 'Choose an open window that takes the service, or another service that somebody takes.',
  },
);
export const reasonMissing = problemType(
  'reason-missing',
  'rule',
  { ru: 'Нужна причина', en: 'A reason is needed' },
  { ru: 'Укажите, почему отказано.', en: 'Say why the visit was refused.' },
);
export const reasonNotAsked = problemType(
  'reason-not-asked',
  'rule',
  { ru: 'Причина здесь лишняя', en: 'No reason is asked here' },
  { ru: 'Причину указывают только при отказе.', en: 'A reason belongs to a refusal only.' },
);
export const unknownDocument = problemType(
  'unknown-document',
  'rule',
  { ru: 'Такого документа нет в списке', en: 'The document is not on the list' },
  {
    ru: 'Отметить можно только документы, нужные для этой услуги.',
    en: 'Only documents needed for this service can be marked.',
  },
);
export const nothingToUndo = problemType(
  'nothing-to-undo',
  'conflict',
  { ru: 'Отменять нечего', en: 'There is nothing to undo' },
  {
    ru: 'Отменить можно только последний шаг этого окна, и один раз.',
    en: 'Only the last step of this window can be undone, and once.',
  },
);
export const undoTooLate = problemType(
  'undo-too-late',
  'conflict',
  { ru: 'Отменить уже нельзя', en: 'It is too late to undo' },
  {
    ru: 'Шаг можно отменить в течение {minutes} минут.',
    en: 'A step can be undone within {minutes} minutes.',
  },
);
export const undoActedSince = problemType(
  'undo-acted-since',
  'conflict',
  { ru: 'Отменить уже нельзя', en: 'It cannot be undone any more' },
  {
    ru: 'С талоном {label} после этого уже что-то сделали.',
    en: 'Something has been done with ticket {label} since.',
  },
);
export const bookedAnew = problemType(
  'visitor-booked-anew',
  'conflict',
  { ru: 'Человек уже записался снова', en: 'The person has booked anew' },
  {
    ru: 'У человека есть новая запись: примите его по ней.',
    en: 'The person has a newer booking: receive them by that one.',
  },
);
export const notToday = problemType(
  'ticket-not-of-today',
  'conflict',
  { ru: 'Талон не сегодняшний', en: 'The ticket is not of today' },
  {
    ru: 'Вернуть в очередь можно только в тот же день.',
    en: 'A visit can be brought back on the same day only.',
  },
);
export const managerNeeded = problemType(
  'hall-manager-needed',
  'forbidden',
  { ru: 'Это может администратор зала', en: 'That is for the floor manager' },
  {
    ru: 'Занять чужое окно может тот, кто управляет залом.',
    en: 'Only whoever manages the hall may take over another’s window.',
  },
);
