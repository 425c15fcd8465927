import type { Interval } from '../../common/time/interval.ts';
import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { Weekday } from '../../common/time/local-date.ts';
import { formatMinutes } from '../../common/time/minutes.ts';
import type { DayHours } from '../../slots/domain/week.ts';
import type { SaidDays } from './hours-reading.ts';

const SHORT: Readonly<Record<Weekday, string>> = {
  1: 'пн',
  2: 'вт',
  3: 'ср',
  4: 'чт',
  5: 'пт',
  6: 'сб',
  7: 'вс',
};
export const CLOSED_DAY = 'выходной';

/** One way of writing the hours of a day, which `readDayHours` reads as the same: `09:00-18:00 (перерыв 13:00-14:00)`. */
export function writeDayHours({ work, breaks }: DayHours): string {
  if (work.length === 0) return CLOSED_DAY;
  return breaks.length === 0 ? intervals(work) : `${intervals(work)} (перерыв ${intervals(breaks)})`;
}

/** One way of writing a week, which `readHours` reads as the same: days alike stand together. */
export function writeHours(days: SaidDays): string {
  const groups: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const day of WEEKDAYS) {
    const hours = days[day];
    if (!hours) continue;
    const last = groups.at(-1);
    const text = writeDayHours(hours);
    if (last && last.last === day - 1 && last.hours === text) last.last = day;
    else groups.push({ first: day, last: day, hours: text });
  }
  return groups.map(({ first, last, hours }) => `${daysText(first, last)}: ${hours}`).join('; ');
}

function daysText(first: Weekday, last: Weekday): string {
  if (first === last) return SHORT[first];
  return `${SHORT[first]}${last - first === 1 ? ', ' : '-'}${SHORT[last]}`;
}

function intervals(times: readonly Interval[]): string {
  return times.map(({ from, to }) => `${formatMinutes(from)}-${formatMinutes(to)}`).join(', ');
}
