import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { Weekday } from '../../common/time/local-date.ts';
import type { DayHours } from '../../slots/domain/week.ts';
import type { HoursReading, HoursRefused } from './hours-reading.ts';
import { hoursTokens } from './hours-tokens.ts';
import { statementsOf } from './hours-statements.ts';
import { settleHours } from './settle-hours.ts';

/**
 * The week in a text as people type it: `пн-пт 9:00-18:00, обед 13:00-14:00, вт до 20:00, сб, вс выходной`.
 * A statement about fewer days wins over one about more (`пн-пт 9-18, пт 9-17`); a break that stands apart
 * is for every day said before it that is open then; `00:00-00:00` is a closed day. Never throws and never
 * guesses: what is not understood is refused with the piece that is to blame. A blank text says nothing.
 */
export function readHours(text: string): HoursReading {
  const said = statementsOf(hoursTokens(text));
  return said.ok ? settleHours(said) : said;
}

/** A cell under the name of a weekday. `hours` is null when the cell is blank. */
export type DayReading = { readonly ok: true; readonly hours: DayHours | null } | HoursRefused;

/** The hours of one weekday, by the grammar of `readHours`: `09:00-17:00 (перерыв 13:00-14:00)`, `выходной`. */
export function readDayHours(cell: string, weekday: Weekday = 1): DayReading {
  const tokens = hoursTokens(cell).filter(({ kind }) => !['end', 'comma', 'dash'].includes(kind));
  if (tokens.length === 0) return { ok: true, hours: null };
  const said = statementsOf(hoursTokens(cell), weekday);
  const read = said.ok ? settleHours(said) : said;
  if (!read.ok) return read;
  const hours = read.days[weekday];
  const isOther = WEEKDAYS.some((day) => day !== weekday && read.days[day]);
  return hours && !isOther ? { ok: true, hours } : { ok: false, reason: 'no-hours', fragment: cell.trim() };
}
