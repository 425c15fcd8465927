import type { TalonLanguage } from '../../../bookings/documents/visit-words.ts';

/** Words of the letters to people whose time is closed. Russian is the source; English must have every key. */
const ru = {
  subject: (number: string, when: string) => `Ваш визит ${when} нужно перенести. Запись ${number}`,
  heading: 'Ваш визит нужно перенести',
  why: 'Что случилось',
  wholeDay: (date: string) => `Центр не принимает: ${date}.`,
  thisTime: (date: string, time: string) => `Центр не принимает в это время: ${date}, ${time}.`,
  reason: (reason: string) => `Причина: ${reason}`,
  sorry: 'Приносим извинения. Номер записи останется прежним.',
  offered: 'Мы держим для вас другое время',
  where: 'Куда',
  otherCentre: 'Это другой центр, рядом с вашим.',
  answer: 'Что сделать',
  keptUntil: (until: string) => `Место держим до: ${until}.`,
  answerUntil: (until: string) => `Ответьте до: ${until}. Если не ответите, центр свяжется с вами.`,
  choices: 'На странице записи можно принять это время, выбрать другое или отменить запись.',
  open: 'Ответить: принять, выбрать другое или отменить',
  visit: 'Открыть запись по номеру и фамилии',
  offSubject: (number: string, when: string) => `Ваш визит ${when} состоится. Запись ${number}`,
  offHeading: 'Переносить визит не нужно',
  offText: 'Центр снова принимает в это время. Ваша запись остаётся прежней.',
  offWhen: 'Ждём вас',
  openAgain: 'Открыть запись',
};

export type MoveTexts = typeof ru;

const en: MoveTexts = {
  subject: (number, when) => `Your visit on ${when} has to be moved. Booking ${number}`,
  heading: 'Your visit has to be moved',
  why: 'What happened',
  wholeDay: (date) => `The centre is closed: ${date}.`,
  thisTime: (date, time) => `The centre receives nobody at this time: ${date}, ${time}.`,
  reason: (reason) => `Reason: ${reason}`,
  sorry: 'We apologise. The number of your booking stays the same.',
  offered: 'We keep another time for you',
  where: 'Where',
  otherCentre: 'This is another centre, near yours.',
  answer: 'What to do',
  keptUntil: (until) => `The place is kept until: ${until}.`,
  answerUntil: (until) => `Please answer until: ${until}. If you do not, the centre will contact you.`,
  choices: 'On the page of your booking you can accept this time, choose another or cancel.',
  open: 'Answer: accept, choose another or cancel',
  visit: 'Open the booking by its number and the family name',
  offSubject: (number, when) => `Your visit on ${when} takes place. Booking ${number}`,
  offHeading: 'Your visit need not be moved',
  offText: 'The centre receives again at this time. Your booking stays as it was.',
  offWhen: 'We expect you',
  openAgain: 'Open the booking',
};

const TEXTS: Readonly<Record<TalonLanguage, MoveTexts>> = { ru, en };

export function moveTexts(language: TalonLanguage): MoveTexts {
  return TEXTS[language];
}
