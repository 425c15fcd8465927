import type { ComposedMessage } from '../../notifications/domain/composed-message.ts';
import type { BookingDetails } from '../booking-details.ts';
import { calendarFile } from '../documents/calendar-file.ts';
import { lastChange } from '../documents/last-change.ts';
import { visitWords } from '../documents/visit-words.ts';
import type { TalonLanguage, VisitWords } from '../documents/visit-words.ts';
import type { Letter, LetterSection } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import type { MessageParts } from './message-parts.ts';
import { messageTexts } from './message-texts.ts';
import type { MessageTexts } from './message-texts.ts';

/** The letter that a place is booked. */
export function composeBooked(parts: MessageParts, language: TalonLanguage): ComposedMessage {
  const { words, texts, shortly } = spoken(parts, language);
  const { subject, heading } = texts.booked;
  const sections = comingSections(parts, texts.when, words, texts);
  return sealed(parts, { language, subject: subject(words.reference, shortly), heading, sections });
}

/** The letter that a booking is now at another time or in another centre. */
export function composeMoved(parts: MessageParts, language: TalonLanguage): ComposedMessage {
  const { words, texts, shortly } = spoken(parts, language);
  const { subject, heading } = texts.moved;
  const sections = comingSections(parts, texts.newTime, words, texts);
  return sealed(parts, { language, subject: subject(words.reference, shortly), heading, sections });
}

/** The letter that a booking is cancelled; by whom is read from its status. */
export function composeCancelled(parts: MessageParts, language: TalonLanguage): ComposedMessage {
  const { words, texts, shortly } = spoken(parts, language);
  const byCentre = parts.details.status === 'cancelled-by-centre';
  const { heading, lines } = byCentre ? texts.cancelledByCentre : texts.cancelledByApplicant;
  const sections: LetterSection[] = [
    { title: null, lines },
    { title: texts.number, lines: [words.reference] },
    { title: texts.wasWhen, lines: [`${words.date}, ${words.time}`, words.zone] },
    where(parts, words, texts),
    { title: null, lines: [], links: [{ text: texts.again, href: parts.links.again }] },
    { title: null, lines: [texts.calendar, texts.safety] },
  ];
  return sealed(parts, {
    language,
    subject: texts.cancelledSubject(words.reference, shortly),
    heading,
    sections,
  });
}

function spoken(
  { details }: MessageParts,
  language: TalonLanguage,
): { words: VisitWords; texts: MessageTexts; shortly: string } {
  const words = visitWords(details, language);
  return { words, texts: messageTexts(language), shortly: `${words.date}, ${words.time}` };
}

function comingSections(
  parts: MessageParts,
  whenTitle: string,
  words: VisitWords,
  texts: MessageTexts,
): LetterSection[] {
  const { details, documents, links } = parts;
  const { givenName, patronymic } = details.visitor;
  return [
    { title: texts.number, lines: [words.reference] },
    { title: whenTitle, lines: [`${words.date}, ${words.time}`, words.zone] },
    where(parts, words, texts),
    { title: texts.arrive, lines: [texts.arriveBetween(words.arriveFrom, words.arriveUntil)] },
    // Without the family name: with the number it would open the booking for whoever reads this mail.
    { title: texts.who, lines: [[givenName, patronymic].filter(Boolean).join(' ')] },
    ...(documents.length === 0 ? [] : [{ title: texts.bring, lines: [], list: documents }]),
    {
      title: texts.change,
      lines: [...deadlines(details, words, texts), texts.openNote],
      links: [
        { text: texts.open, href: links.open },
        { text: texts.visit, href: links.visit },
      ],
    },
    { title: null, lines: [texts.calendar, texts.safety] },
  ];
}

/** The deadlines still ahead when the booking was made or moved: one made at the desk for now has none. */
function deadlines(details: BookingDetails, words: VisitWords, texts: MessageTexts): string[] {
  const written = lastChange(details);
  return [
    ...(details.canMoveUntil > written ? [texts.moveUntil(words.moveUntil)] : []),
    ...(details.canCancelUntil > written ? [texts.cancelUntil(words.cancelUntil)] : []),
  ];
}

function where({ details }: MessageParts, words: VisitWords, texts: MessageTexts): LetterSection {
  const { name, phone } = details.centre;
  const lines = [name, words.address ?? texts.noAddress, ...(phone === null ? [] : [texts.phone(phone)])];
  return { title: texts.where, lines };
}

function sealed({ details, documents }: MessageParts, letter: Letter): ComposedMessage {
  return {
    to: details.contact.email,
    language: letter.language,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    attachments: [
      {
        filename: 'calendar.ics',
        contentType: 'text/calendar; charset=utf-8',
        content: calendarFile(details, documents, letter.language),
      },
    ],
  };
}
