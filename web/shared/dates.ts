import { LOCALES, capitalised, remembered } from './language.ts';
import type { Language } from './language.ts';

/** A date of a calendar on a wall, `YYYY-MM-DD`, without a zone. */
export type WallDate = string;

type Shape = Readonly<Intl.DateTimeFormatOptions>;

const DAY: Shape = { weekday: 'long', day: 'numeric', month: 'long' };
const FULL_DAY: Shape = { ...DAY, year: 'numeric' };
const SHORT_DAY: Shape = { day: 'numeric', month: 'long' };
const DAY_OF_YEAR: Shape = { ...SHORT_DAY, year: 'numeric' };
const MONTH: Shape = { month: 'long', year: 'numeric' };
const CLOCK: Shape = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const ISO: Shape = { year: 'numeric', month: '2-digit', day: '2-digit' };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, timeZone: string, shape: Shape): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(shape)}`;
  return remembered(formats, key, () => new Intl.DateTimeFormat(locale, { ...shape, timeZone }));
}

/** Russian adds a bare "г." after the year; on a page it is noise. */
function written(language: Language, timeZone: string, shape: Shape, at: number): string {
  return format(LOCALES[language], timeZone, shape)
    .format(at)
    .replace(/\s?г\.$/u, '');
}

function noon(date: WallDate): number {
  return Date.parse(`${date}T12:00:00Z`);
}

/** `10:40` on the wall clock of the zone. */
export function clockTime(language: Language, timeZone: string, at: number): string {
  return written(language, timeZone, CLOCK, at);
}

/** The hour of the wall clock of the zone, 0-23. */
export function wallHour(timeZone: string, at: number): number {
  return Number(clockTime('ru', timeZone, at).slice(0, 2));
}

/** The date of the wall calendar of the zone. */
export function wallDate(timeZone: string, at: number): WallDate {
  return format('sv-SE', timeZone, ISO).format(at);
}

/** `среда, 25 ноября`. */
export function dayWords(language: Language, date: WallDate): string {
  return written(language, 'UTC', DAY, noon(date));
}

/** `Среда, 25 ноября 2026`. */
export function fullDayWords(language: Language, date: WallDate): string {
  return capitalised(written(language, 'UTC', FULL_DAY, noon(date)));
}

/** `25 ноября`. */
export function shortDayWords(language: Language, date: WallDate): string {
  return written(language, 'UTC', SHORT_DAY, noon(date));
}

/** `25 ноября 2026`. */
export function dayOfYearWords(language: Language, date: WallDate): string {
  return written(language, 'UTC', DAY_OF_YEAR, noon(date));
}

/** `Ноябрь 2026`. */
export function monthWords(language: Language, date: WallDate): string {
  return capitalised(written(language, 'UTC', MONTH, noon(date)));
}

/** Monday first: `['пн', …]` or `['понедельник', …]`. */
export function weekdayNames(language: Language, width: 'short' | 'long'): readonly string[] {
  const monday = Date.parse('2026-11-23T12:00:00Z');
  return [0, 1, 2, 3, 4, 5, 6].map((day) =>
    written(language, 'UTC', { weekday: width }, monday + day * 86_400_000),
  );
}

/** `UTC+7` on that instant. */
export function zoneOffset(timeZone: string, at: number): string {
  const parts = format('en-GB', timeZone, { timeZoneName: 'shortOffset' }).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
  return name.replace('GMT', 'UTC').replace('-', '−');
}

/** The wall date `days` later. */
export function laterDate(date: WallDate, days: number): WallDate {
  return new Date(noon(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last day of the date's month. */
export function endOfMonth(date: WallDate): WallDate {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: WallDate): number {
  return new Date(noon(date)).getUTCDay() || 7;
}

/** True when the text is a real date of the form `YYYY-MM-DD`. */
export function isWallDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(noon(text)) && laterDate(text, 0) === text;
}

/** An attribute for `<time>`: RFC 3339 in UTC. */
export function machineTime(at: number): string {
  return new Date(at).toISOString().replace('.000', '');
}
