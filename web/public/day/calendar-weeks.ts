import { laterDate, weekdayOf } from '../../shared/dates.ts';
import type { WallDate } from '../../shared/dates.ts';

/** How a day stands for one service, as the availability of slots tells it. */
export interface DayState {
  readonly date: WallDate;
  readonly state: 'free' | 'full' | 'closed' | 'past' | 'beyond-horizon';
  readonly free: number;
  /** Wall clock `HH:MM`; null when nobody receives. */
  readonly opens: string | null;
  readonly closes: string | null;
  /** Why it is closed, in words or as a code of the dictionary; null when there is nothing to add. */
  readonly reason: string | null;
}

export interface CalendarMonth {
  /** The first of the month. */
  readonly month: WallDate;
  /** Monday first; null stands for a day of another month or out of the range. */
  readonly weeks: readonly (readonly (DayState | null)[])[];
}

/** The days as months of weeks; weeks wholly out of the range are left out. Days come in order, without gaps. */
export function calendarMonths(days: readonly DayState[]): readonly CalendarMonth[] {
  const byMonth = new Map<string, DayState[]>();
  for (const day of days) {
    const month = `${day.date.slice(0, 7)}-01`;
    byMonth.set(month, [...(byMonth.get(month) ?? []), day]);
  }
  return [...byMonth].map(([month, ofMonth]) => ({ month, weeks: weeksOf(ofMonth) }));
}

function weeksOf(days: readonly DayState[]): readonly (readonly (DayState | null)[])[] {
  const weeks = new Map<WallDate, (DayState | null)[]>();
  for (const day of days) {
    const weekday = weekdayOf(day.date);
    const monday = laterDate(day.date, 1 - weekday);
    const week = weeks.get(monday) ?? Array.from({ length: 7 }, () => null);
    week[weekday - 1] = day;
    weeks.set(monday, week);
  }
  return [...weeks.values()];
}
