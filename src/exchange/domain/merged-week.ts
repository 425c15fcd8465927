import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { DayHours, Week } from '../../slots/domain/week.ts';
import { DAY_FIELDS, dayField } from './fields.ts';
import type { Facts } from './fields.ts';
import { readDayHours } from './read-hours.ts';

const CLOSED: DayHours = { work: [], breaks: [] };

/** Whether the facts name any weekday. */
export function namesDays(facts: Facts): boolean {
  return DAY_FIELDS.some((field) => facts[field] !== undefined);
}

/**
 * The week with the weekdays that are said; the others stay as they are. Where no week was known, a weekday that is
 * not said is a day without reception. The texts are our own (`writeDayHours`), so one that cannot be read throws.
 */
export function mergedWeek(present: Week | null, said: Facts): Week {
  const days = WEEKDAYS.map((weekday) => {
    const text = said[dayField(weekday)];
    if (text === undefined) return [weekday, present?.[weekday] ?? CLOSED] as const;
    const read = readDayHours(text, weekday);
    if (!read.ok || !read.hours) throw new Error(`hours of our own cannot be read: ${text}`);
    return [weekday, read.hours] as const;
  });
  return Object.fromEntries(days) as unknown as Week;
}
