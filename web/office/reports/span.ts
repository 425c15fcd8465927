import { laterDate, wallDate } from '../../shared/dates.ts';
import type { WallDate } from '../../shared/dates.ts';

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
