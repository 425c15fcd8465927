import { wallDate } from '../../shared/dates.ts';
import type { WallDate } from '../../shared/dates.ts';

export const SPANS = ['today', 'week', 'month', 'own'] as const;
export type SpanName = (typeof SPANS)[number];

export interface Span {
  readonly from: WallDate;
  readonly to: WallDate;
}

const DAYS: Readonly<Record<Exclude<SpanName, 'own'>, number>> = { today: 1, week: 7, month: 30 };
const DAY_MS = 86_400_000;

/** The days up to today, today included, on the centre's own calendar. */
export function spanOf(name: Exclude<SpanName, 'own'>, timeZone: string, now: number): Span {
  const to = wallDate(timeZone, now);
  const first = new Date(Date.parse(`${to}T12:00:00Z`) - (DAYS[name] - 1) * DAY_MS);
  return { from: first.toISOString().slice(0, 10), to };
}
