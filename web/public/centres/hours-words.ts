import { weekdayNames } from '../../shared/dates.ts';
import { unbrokenRange } from '../../shared/typography.ts';
import type { Frame } from '../frame/frame.ts';

/** Reception on one weekday (1 = Monday), wall clock `HH:MM`. A weekday may stand twice, around a break. */
export interface WeekdayHours {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

/**
 * A week in words, weekdays with the same hours together: "по вторникам и четвергам, 10:00–14:00",
 * "понедельник–пятница, 09:00–18:00; по субботам, 09:00–13:00". Breaks are left out: this is for choosing.
 */
export function hoursInWords(
  frame: Pick<Frame, 'language' | 'texts'>,
  week: readonly WeekdayHours[],
): string {
  const { centres } = frame.texts;
  const groups = new Map<string, { opens: string; closes: string; days: number[] }>();
  for (const { weekday, opens, closes } of outerHours(week)) {
    const key = `${opens}-${closes}`;
    const group = groups.get(key) ?? { opens, closes, days: [] };
    group.days.push(weekday);
    groups.set(key, group);
  }
  const words = [...groups.values()].map(({ opens, closes, days }) =>
    centres.hours(daysInWords(frame, days), opens, closes),
  );
  return unbrokenRange(words.join('; '));
}

/** One stretch a weekday, from the first opening to the last closing. */
function outerHours(week: readonly WeekdayHours[]): readonly WeekdayHours[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const parts = week.filter((hours) => hours.weekday === weekday);
    const opens = parts.map((part) => part.opens).sort()[0];
    const closes = parts
      .map((part) => part.closes)
      .sort()
      .at(-1);
    return opens && closes ? [{ weekday, opens, closes }] : [];
  });
}

function daysInWords(frame: Pick<Frame, 'language' | 'texts'>, days: readonly number[]): string {
  const { centres } = frame.texts;
  const first = days[0] ?? 1;
  const last = days.at(-1) ?? 7;
  const isRun = last - first === days.length - 1;
  if (days.length === 7) return centres.daily;
  if (isRun && first === 1 && last === 5) return centres.weekdays;
  if (isRun && days.length > 2) {
    const names = weekdayNames(frame.language, 'long');
    return centres.range(names[first - 1] ?? '', names[last - 1] ?? '');
  }
  const names = days.map((day) => centres.dayNames[day - 1] ?? '');
  return centres.onDays(new Intl.ListFormat(frame.language, { type: 'conjunction' }).format(names));
}
