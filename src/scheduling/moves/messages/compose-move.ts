import { visitWords } from '../../../bookings/documents/visit-words.ts';
import type { VisitWords } from '../../../bookings/documents/visit-words.ts';
import { letterHtml } from '../../../bookings/messages/letter-html.ts';
import { letterText } from '../../../bookings/messages/letter-text.ts';
import type { Letter, LetterSection } from '../../../bookings/messages/letter.ts';
import type { MessageParts } from '../../../bookings/messages/message-parts.ts';
import { messageTexts } from '../../../bookings/messages/message-texts.ts';
import type { ComposedMessage } from '../../../notifications/domain/composed-message.ts';
import type { KeptOffer, MoveNotice } from '../move-offers.ts';
import { moveTexts } from './move-texts.ts';
import type { MoveTexts } from './move-texts.ts';

/** The letter to somebody whose time is closed: why, what is kept for them, how to answer. */
export function composeMoveOffer(
  { details, links }: MessageParts,
  notice: MoveNotice,
  offer: KeptOffer,
): ComposedMessage {
  const language = details.locale;
  const texts = moveTexts(language);
  const common = messageTexts(language);
  const closed = visitWords(details, language);
  const { startsAt, timeZone, centre } = offer;
  const offered = visitWords({ ...details, startsAt, timeZone, centre }, language);
  // The deadline is said in the time of the centre it is about, as its page says it.
  const until = visitWords({ ...details, startsAt: notice.answerUntil ?? offer.keptUntil }, language);
  const moment = `${until.date}, ${until.time}`;
  return sealed(details.contact.email, {
    language,
    subject: texts.subject(closed.reference, `${closed.date}, ${closed.time}`),
    heading: texts.heading,
    sections: [
      why(notice, closed, texts),
      { title: common.number, lines: [closed.reference] },
      { title: texts.offered, lines: [`${offered.date}, ${offered.time}`, offered.zone] },
      where(
        offer,
        offered,
        centre.id === details.centreId ? [] : [texts.otherCentre],
        texts.where,
        common.noAddress,
      ),
      {
        title: texts.answer,
        lines: [
          notice.answerUntil === null ? texts.keptUntil(moment) : texts.answerUntil(moment),
          texts.choices,
          common.openNote,
        ],
        links: [
          { text: texts.open, href: links.open },
          { text: texts.visit, href: links.visit },
        ],
      },
      { title: null, lines: [common.safety] },
    ],
  });
}

/** The letter that all stays as it was. */
export function composeMoveCalledOff({ details, links }: MessageParts): ComposedMessage {
  const language = details.locale;
  const texts = moveTexts(language);
  const common = messageTexts(language);
  const words = visitWords(details, language);
  return sealed(details.contact.email, {
    language,
    subject: texts.offSubject(words.reference, `${words.date}, ${words.time}`),
    heading: texts.offHeading,
    sections: [
      { title: null, lines: [texts.offText] },
      { title: common.number, lines: [words.reference] },
      { title: texts.offWhen, lines: [`${words.date}, ${words.time}`, words.zone] },
      { title: texts.where, lines: [details.centre.name, words.address ?? common.noAddress] },
      {
        title: null,
        lines: [common.openNote],
        links: [{ text: texts.openAgain, href: links.open }],
      },
      { title: null, lines: [common.safety] },
    ],
  });
}

function why({ wholeDay, reason }: MoveNotice, closed: VisitWords, texts: MoveTexts): LetterSection {
  const said = wholeDay ? texts.wholeDay(closed.date) : texts.thisTime(closed.date, closed.time);
  return { title: texts.why, lines: [said, ...(reason === null ? [] : [texts.reason(reason)]), texts.sorry] };
}

function where(
  { centre }: KeptOffer,
  words: VisitWords,
  notes: readonly string[],
  title: string,
  noAddress: string,
): LetterSection {
  return { title, lines: [centre.name, words.address ?? noAddress, ...notes] };
}

function sealed(to: string | null, letter: Letter): ComposedMessage {
  const { language, subject } = letter;
  return { to, language, subject, text: letterText(letter), html: letterHtml(letter), attachments: [] };
}
