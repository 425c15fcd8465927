import { dayOfYearWords, laterDate, shortDayWords, wallDate } from '../../shared/dates.ts';
import type { WallDate } from '../../shared/dates.ts';
import type { Language } from '../../shared/language.ts';

export const SPANS = ['today', 'week', 'month', 'year', 'own'] as const;
export type SpanName = (typeof SPANS)[number];
export const GROUPINGS = ['day', 'week', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Span {
  readonly from: WallDate;
  readonly to: WallDate;
}

const DAYS: Readonly<Record<Exclude<SpanName, 'own'>, number>> = { today: 1, week: 7, month: 30, year: 365 };

/** The days up to today, today included, on the calendar of the zone. */
export function spanOf(name: Exclude<SpanName, 'own'>, timeZone: string, now: number): Span {
  const to = wallDate(timeZone, now);
  return { from: laterDate(to, 1 - DAYS[name]), to };
}

/** By what so many days are best seen: a picture has room for some forty points. */
export function groupingFor({ from, to }: Span): Grouping {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days <= 45) return 'day';
  return days <= 200 ? 'week' : 'month';
}

/** `28 октября – 26 ноября 2026`; the year twice when there are two, and one day alone. */
export function spanWords(language: Language, { from, to }: Span): string {
  const last = dayOfYearWords(language, to);
  if (from === to) return last;
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${(isOneYear ? shortDayWords : dayOfYearWords)(language, from)} – ${last}`;
}
