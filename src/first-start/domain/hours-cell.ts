import type { Interval } from '../../common/time/interval.ts';
import { parseMinutes } from '../../common/time/minutes.ts';
import type { DayHours } from '../../slots/domain/week.ts';

export type HoursCell =
  | { readonly ok: true; readonly hours: DayHours; readonly isBlank: boolean }
  | { readonly ok: false; readonly reason: 'unreadable-hours' };

const HOURS = /^(\d{2}:\d{2})-(\d{2}:\d{2})(?: \(перерыв (\d{2}:\d{2})-(\d{2}:\d{2})\))?$/;
const CLOSED = new Set(['не приёмный день', 'выходной']);
const NO_RECEPTION: DayHours = { work: [], breaks: [] };
const UNREADABLE: HoursCell = { ok: false, reason: 'unreadable-hours' };

/**
 * The reception hours of one weekday as the published lists write them:
 * `09:00-17:00 (перерыв 13:00-14:00)`, `не приёмный день`, `выходной`. A blank cell says nothing of the
 * day: there is no reception then, and `isBlank` lets the caller note it.
 */
export function parseHoursCell(cell: string): HoursCell {
  const text = cell.trim();
  if (text === '') return { ok: true, hours: NO_RECEPTION, isBlank: true };
  if (CLOSED.has(text)) return { ok: true, hours: NO_RECEPTION, isBlank: false };
  const [, opens, closes, breakFrom, breakTo] = HOURS.exec(text) ?? [];
  const day = interval(opens, closes);
  if (!day) return UNREADABLE;
  if (breakFrom === undefined) return { ok: true, hours: { work: [day], breaks: [] }, isBlank: false };
  const rest = interval(breakFrom, breakTo);
  if (!rest || rest.from <= day.from || rest.to >= day.to) return UNREADABLE;
  return { ok: true, hours: { work: [day], breaks: [rest] }, isBlank: false };
}

function interval(opens = '', closes = ''): Interval | null {
  const [from, to] = [parseMinutes(opens), parseMinutes(closes)];
  return from === null || to === null || from >= to ? null : { from, to };
}
