import type { Interval } from '../../common/time/interval.ts';
import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { Weekday } from '../../common/time/local-date.ts';
import type { DayHours, Week } from '../../slots/domain/week.ts';

/** A made-up schedule: nobody's real hours, shown under a banner that says so. */
export interface DemoSchedule {
  readonly windows: number;
  readonly week: Week;
}

const HOUR = 60;
const NOTHING: DayHours = { work: [], breaks: [] };
const LUNCH: Interval = { from: 13 * HOUR, to: 14 * HOUR };

function day(from: number, to: number, breaks: readonly Interval[] = []): DayHours {
  return { work: [{ from: from * HOUR, to: to * HOUR }], breaks };
}

function week(days: Partial<Record<Weekday, DayHours>>): Week {
  return Object.fromEntries(
    WEEKDAYS.map((weekday) => [weekday, days[weekday] ?? NOTHING]),
  ) as unknown as Week;
}

function weekdays(hours: DayHours): Partial<Record<Weekday, DayHours>> {
  return { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours };
}

const SCHEDULES: readonly DemoSchedule[] = [
  { windows: 4, week: week({ ...weekdays(day(9, 18)), 6: day(9, 13) }) },
  { windows: 2, week: week(weekdays(day(9, 18, [LUNCH]))) },
  { windows: 3, week: week({ ...weekdays(day(8, 17)), 2: day(8, 20), 6: day(9, 13) }) },
  { windows: 2, week: week({ 2: day(10, 14) }) },
];

/** The example schedule of the nth branch (from 0); they repeat, so that every kind is seen. */
export function demoSchedule(nth: number): DemoSchedule {
  const schedule = SCHEDULES[nth % SCHEDULES.length];
  if (!schedule) throw new RangeError('branches are counted from 0');
  return schedule;
}
