import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator';
import type { BookingDetails } from '../booking-details.ts';
import { isActive } from '../domain/booking-status.ts';
import type { DocumentToBring } from './document-to-bring.ts';
import { lastChange } from './last-change.ts';
import { talonTexts } from './talon-texts.ts';
import { visitWords } from './visit-words.ts';
import type { TalonLanguage } from './visit-words.ts';

const DAY_SECONDS = 86_400;
const TWO_HOURS_SECONDS = 7_200;
/** Revisions are numbered by seconds since here; fits the 31 bits calendars keep until 2094. */
const REVISIONS_BEGAN = Date.UTC(2026, 0, 1);

/**
 * The visit as an RFC 5545 event, without names and without the secret, for families share calendars. Instants are UTC:
 * whatever zone a calendar shows, the hour is right; the centre's own hour stands in the description. The UID
 * stays through moves, SEQUENCE rises with each, so a calendar that knows the visit changes it in its place; one
 * that is cancelled comes as STATUS:CANCELLED without alarms. The same booking gives the same text.
 */
export function calendarFile(
  details: BookingDetails,
  documents: readonly DocumentToBring[],
  language: TalonLanguage,
): string {
  const texts = talonTexts(language);
  const words = visitWords(details, language);
  const calendar = ical({ prodId: { company: 'Okno', product: 'Okno', language: language.toUpperCase() } });
  const event = calendar.createEvent({
    id: `${details.originId}@okno`,
    start: new Date(details.startsAt),
    end: new Date(details.endsAt),
    stamp: new Date(lastChange(details)),
    sequence: revision(details),
    status: isCancelled(details) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: `${texts.visit}: ${details.centre.name}`,
    location: [details.centre.name, words.address].filter(Boolean).join(', '),
    description: description(details, documents, language),
  });
  if (isActive(details.status)) {
    const type = ICalAlarmType.display;
    event.createAlarm({ type, triggerBefore: DAY_SECONDS, description: texts.tomorrow });
    event.createAlarm({ type, triggerBefore: TWO_HOURS_SECONDS, description: texts.soon });
  }
  return calendar.toString();
}

/**
 * Rises with every move and cancellation; 0 while there was none. By the time of the last of them and their
 * number: two within a second differ, and it rises still where a history should begin anew in another centre.
 */
function revision({ history }: BookingDetails): number {
  const changes = history.filter(({ event }) => event.startsWith('move') || event.startsWith('cancel'));
  const latest = Math.max(REVISIONS_BEGAN, ...changes.map(({ at }) => at));
  return Math.floor((latest - REVISIONS_BEGAN) / 1000) + changes.length;
}

function isCancelled({ status }: BookingDetails): boolean {
  return status === 'cancelled-by-applicant' || status === 'cancelled-by-centre';
}

function description(
  details: BookingDetails,
  documents: readonly DocumentToBring[],
  language: TalonLanguage,
): string {
  const texts = talonTexts(language);
  const words = visitWords(details, language);
  const lines = [`${texts.number}: ${words.reference}`];
  if (isCancelled(details)) return [texts.cancelled, ...lines].join('\n');
  lines.push(`${texts.when}: ${words.date}, ${words.time} (${words.zone})`);
  lines.push(`${texts.arrive}: ${texts.arriveBetween(words.arriveFrom, words.arriveUntil)}`);
  if (details.centre.phone) lines.push(`${texts.phone}: ${details.centre.phone}`);
  if (documents.length > 0) lines.push('', `${texts.bring}:`);
  for (const { title, note } of documents) lines.push(note ? `- ${title}. ${note}` : `- ${title}`);
  return [...lines, '', texts.safety].join('\n');
}
