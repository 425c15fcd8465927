import type { BookingDetails } from '../booking-details.ts';
import { formatReference } from '../domain/reference.ts';

export type TalonLanguage = BookingDetails['locale'];

/** A visit as people say it, in the centre's own time. Nothing here depends on the reader's zone. */
export interface VisitWords {
  /** "вторник, 24 ноября 2026 года". */
  readonly date: string;
  /** "10:15". */
  readonly time: string;
  /** "местное время, UTC+7 (МСК+4)". */
  readonly zone: string;
  readonly arriveFrom: string;
  readonly arriveUntil: string;
  readonly moveUntil: string;
  readonly cancelUntil: string;
  /** "4827-1935". */
  readonly reference: string;
  /** Settlement and address in one line; null when neither is known: nothing is invented. */
  readonly address: string | null;
  readonly visitor: string;
}

const MINUTE = 60_000;
const MOSCOW_MINUTES = 180;
const LOCALES = { ru: 'ru-RU', en: 'en-GB' } as const;

/** Making a format costs forty times its use; there are some ten formats for each zone of the country. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}

/** Puts a visit into words. Instants are epoch milliseconds and come out as the centre's wall clock shows them. */
export function visitWords(details: BookingDetails, language: TalonLanguage): VisitWords {
  const { startsAt, timeZone } = details;
  const clock = (instant: number): string => clockTime(instant, timeZone, language);
  const moment = (instant: number): string =>
    `${dateInWords(instant, timeZone, language)}, ${clock(instant)}`;
  const { familyName, givenName, patronymic } = details.visitor;
  return {
    date: dateInWords(startsAt, timeZone, language),
    time: clock(startsAt),
    zone: zoneInWords(startsAt, timeZone, language),
    arriveFrom: clock(startsAt - details.arriveEarlyMinutes * MINUTE),
    arriveUntil: clock(startsAt + details.arriveLateMinutes * MINUTE),
    moveUntil: moment(details.canMoveUntil),
    cancelUntil: moment(details.canCancelUntil),
    reference: formatReference(details.reference),
    address: addressLine(details.centre.settlement, details.centre.address),
    visitor: [familyName, givenName, patronymic].filter(Boolean).join(' '),
  };
}

/** The date with its weekday: "вторник, 24 ноября 2026 года", "Tuesday, 24 November 2026". */
export function dateInWords(instant: number, timeZone: string, language: TalonLanguage): string {
  const format = { timeZone, day: 'numeric', month: 'long', year: 'numeric' } as const;
  const date = formatter(LOCALES[language], format)
    .format(instant)
    .replace(/\sг\.$/u, ' года');
  const weekday = formatter(LOCALES[language], { timeZone, weekday: 'long' }).format(instant);
  return `${weekday}, ${date}`;
}

function clockTime(instant: number, timeZone: string, language: TalonLanguage): string {
  const format = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return formatter(LOCALES[language], format).format(instant);
}

/** Names the zone by its distance from UTC and, in Russian, from Moscow, as timetables in Russia do. */
export function zoneInWords(instant: number, timeZone: string, language: TalonLanguage): string {
  const offset = offsetMinutes(instant, timeZone);
  const utc = `UTC${signed(offset)}`;
  if (language === 'en')
    return offset === MOSCOW_MINUTES ? `Moscow time, ${utc}` : `local time of the centre, ${utc}`;
  if (offset === MOSCOW_MINUTES) return `московское время, ${utc}`;
  return `местное время, ${utc} (МСК${signed(offset - MOSCOW_MINUTES)})`;
}

function offsetMinutes(instant: number, timeZone: string): number {
  const parts = formatter('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})$/.exec(name) ?? [];
  if (hours === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function signed(minutes: number): string {
  const distance = Math.abs(minutes);
  const rest = distance % 60;
  const clock = `${Math.floor(distance / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  return `${minutes < 0 ? '−' : '+'}${clock}`;
}

/** Published addresses mostly begin with the region and name the settlement already; then it is not repeated. */
function addressLine(settlement: string | null, address: string | null): string | null {
  if (!address) return settlement;
  if (!settlement || address.toLowerCase().includes(settlement.toLowerCase())) return address;
  return `${settlement}, ${address}`;
}
