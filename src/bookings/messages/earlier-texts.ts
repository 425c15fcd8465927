import type { TalonLanguage } from '../documents/visit-words.ts';

/** Words of the letter of an earlier time. Russian is the source; English must have every key. */
const ru = {
  subject: (number: string, when: string) => `Освободилось время раньше: ${when}. Запись ${number}`,
  heading: 'Освободилось время раньше',
  sooner: 'Можно прийти',
  present: 'Сейчас вы записаны',
  how: 'Как перенести запись',
  notKept:
    'Место мы не держим: оно достанется тому, кто перенесёт запись первым. Прежнее время остаётся за вами.',
  move: 'Открыть запись и перенести на это время',
  stop: 'Больше не хотите таких писем? Отключите их на странице записи.',
};

type EarlierTexts = typeof ru;

const en: EarlierTexts = {
  subject: (number, when) => `An earlier time is free: ${when}. Booking ${number}`,
  heading: 'An earlier time is free',
  sooner: 'You can come',
  present: 'You are booked for',
  how: 'How to move the booking',
  notKept: 'The place is not kept: it goes to whoever moves first. Your present time stays yours until then.',
  move: 'Open the booking and move it to this time',
  stop: 'No more such letters? Turn them off on the page of your booking.',
};

const TEXTS: Readonly<Record<TalonLanguage, EarlierTexts>> = { ru, en };

export function earlierTexts(language: TalonLanguage): EarlierTexts {
  return TEXTS[language];
}
