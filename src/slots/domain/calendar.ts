import { intersect, trimEnd } from '../../common/time/interval.ts';
import { weekdayOf } from '../../common/time/local-date.ts';
import type { LocalDate, Weekday } from '../../common/time/local-date.ts';
import { receptionOf } from './week.ts';
import type { DayHours, Week } from './week.ts';

/** A date on which the week does not apply as it stands. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly scope: 'country' | 'region' | 'group' | 'centre';
  readonly kind: 'day-off' | 'short-day' | 'working-day' | 'own-hours';
  /** For people: "День защитника Отечества". */
  readonly name: string;
  /** Of a working day: the weekday whose hours it has. */
  readonly asWeekday?: Weekday;
  /** Of own hours: the hours. */
  readonly hours?: DayHours;
}

/** The hours of one date, or why there are none. A note or name tells that the calendar made it so. */
export type DayOpening =
  | {
      readonly kind: 'open';
      readonly hours: DayHours;
      readonly note?: { readonly kind: CalendarDay['kind']; readonly name: string };
    }
  | { readonly kind: 'closed'; readonly reason: 'no-reception' | 'day-off'; readonly name?: string };

/** How much earlier a short day ends (Labour Code of the Russian Federation, art. 95). */
export const SHORT_DAY_MINUTES = 60;

const FROM_NARROWEST = ['centre', 'group', 'region', 'country'] as const;
const DECIDING_KINDS = ['own-hours', 'day-off', 'working-day'] as const;

/**
 * The hours of a local date, by the week and those of `days` that stand on it.
 *
 * - The narrowest scope (centre, group, region, country) that has own hours, a day off or a working day decides;
 *   inside one scope own hours go before a day off and that before a working day.
 * - Own hours replace the day; own hours without work close it. A day off closes it.
 * - A working day, such as Saturday 20.02.2027 which repays Monday 22.02, has the hours of its `asWeekday`;
 *   a centre that receives nobody on that weekday keeps its hours of the date's own weekday.
 * - A short day of any scope takes the last 60 minutes of work away, once, but never from own hours.
 * - What then receives nobody is `no-reception`.
 *
 * Source: the production calendar and the regional days off in the field notes.
 */
export function hoursOf(date: LocalDate, week: Week, days: readonly CalendarDay[]): DayOpening {
  const ofDate = days.filter((day) => day.date === date);
  const deciding = decidingDay(ofDate);
  if (deciding?.kind === 'day-off') return { kind: 'closed', reason: 'day-off', name: deciding.name };
  if (deciding?.kind === 'own-hours') return ownHours(deciding);
  const usual = deciding ? hoursOfWorkingDay(deciding, week) : week[weekdayOf(date)];
  if (!receives(usual)) return { kind: 'closed', reason: 'no-reception' };
  const short = narrowest(ofDate, 'short-day');
  const hours = short ? shortened(usual) : usual;
  const cause = deciding ?? short;
  if (!receives(hours)) return { kind: 'closed', reason: 'no-reception', ...(short && { name: short.name }) };
  return { kind: 'open', hours, ...(cause && { note: { kind: cause.kind, name: cause.name } }) };
}

function decidingDay(ofDate: readonly CalendarDay[]): CalendarDay | undefined {
  const inOrder = FROM_NARROWEST.flatMap((scope) =>
    DECIDING_KINDS.map((kind) => ofDate.find((day) => day.scope === scope && day.kind === kind)),
  );
  return inOrder.find((day) => day !== undefined);
}

function narrowest(ofDate: readonly CalendarDay[], kind: CalendarDay['kind']): CalendarDay | undefined {
  const inOrder = FROM_NARROWEST.map((scope) =>
    ofDate.find((day) => day.scope === scope && day.kind === kind),
  );
  return inOrder.find((day) => day !== undefined);
}

function ownHours({ kind, name, hours }: CalendarDay): DayOpening {
  if (!hours || !receives(hours)) return { kind: 'closed', reason: 'day-off', name };
  return { kind: 'open', hours, note: { kind, name } };
}

function hoursOfWorkingDay({ date, asWeekday }: CalendarDay, week: Week): DayHours {
  const repaid = asWeekday && week[asWeekday];
  return repaid && receives(repaid) ? repaid : week[weekdayOf(date)];
}

function shortened({ work, breaks }: DayHours): DayHours {
  const left = trimEnd(work, SHORT_DAY_MINUTES);
  return { work: left, breaks: intersect(breaks, left) };
}

function receives(hours: DayHours): boolean {
  return receptionOf(hours).length > 0;
}
