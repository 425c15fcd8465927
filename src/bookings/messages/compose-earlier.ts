import type { ComposedMessage } from '../../notifications/domain/composed-message.ts';
import type { BookingDetails } from '../booking-details.ts';
import { visitWords } from '../documents/visit-words.ts';
import { earlierTexts } from './earlier-texts.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import type { Letter } from './letter.ts';
import type { MessageLinks } from './message-parts.ts';
import { messageTexts } from './message-texts.ts';

/** The letter that a place earlier than the visit is free at `earlier` (epoch milliseconds). */
export function composeEarlier(
  details: BookingDetails,
  earlier: number,
  links: MessageLinks,
): ComposedMessage {
  const language = details.locale;
  const texts = earlierTexts(language);
  const common = messageTexts(language);
  const now = visitWords(details, language);
  const sooner = visitWords({ ...details, startsAt: earlier }, language);
  const shortly = `${sooner.date}, ${sooner.time}`;
  const letter: Letter = {
    language,
    subject: texts.subject(now.reference, shortly),
    heading: texts.heading,
    sections: [
      { title: texts.sooner, lines: [shortly, sooner.zone] },
      { title: texts.present, lines: [`${now.date}, ${now.time}`] },
      { title: common.where, lines: [details.centre.name, now.address ?? common.noAddress] },
      {
        title: texts.how,
        lines: [texts.notKept, common.openNote],
        links: [
          { text: texts.move, href: links.open },
          { text: common.visit, href: links.visit },
        ],
      },
      { title: null, lines: [texts.stop, common.safety] },
    ],
  };
  return {
    to: details.contact.email,
    language,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    attachments: [],
  };
}
