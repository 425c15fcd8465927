import { shortDayWords, weekdayNames } from '../../shared/dates.ts';
import type { Language } from '../../shared/language.ts';
import type { components } from '../api/schema.d.ts';
import type { CalendarEntry, CentreSchedule } from './edit-api.ts';
import { kindWords } from './kind-words.ts';
import type { ScheduleTexts } from './texts.ts';
import { WEEKDAYS, textsOf } from './week-texts.ts';

type YearlyDay = components['schemas']['RegionCalendarView']['yearly'][number];

/** What of a schedule or a calendar two edits may have in common. */
export type Compared = {
  readonly days: readonly CalendarEntry[];
  readonly yearly?: readonly YearlyDay[];
} & Partial<Pick<CentreSchedule, 'weeks' | 'closures'>>;

export interface Speech {
  readonly texts: ScheduleTexts;
  readonly language: Language;
}

/** A state as lines under their names, to be compared with another. */
export function linesOf(
  { weeks = [], days, closures = [], yearly = [] }: Compared,
  { texts, language }: Speech,
): ReadonlyMap<string, string> {
  const names = weekdayNames(language, 'long');
  const date = (day: string): string => shortDayWords(language, day);
  const lines = new Map<string, string>();
  for (const { validFrom, week } of weeks) {
    const typed = textsOf(week);
    for (const day of WEEKDAYS) {
      const breaks = typed[`breaks${day}`];
      const hours = typed[`work${day}`] || texts.closed;
      const said = breaks === '' ? hours : `${hours} (${texts.breaks}: ${breaks})`;
      lines.set(`${texts.weekFrom(date(validFrom))}, ${names[day - 1] ?? ''}`, said);
    }
  }
  for (const day of days) lines.set(`${date(day.date)}, ${kindWords(texts, day.kind)}`, day.name);
  for (const { month, day, name } of yearly) lines.set(yearlyLabel(month, day, { texts, language }), name);
  for (const { id, window, from, to } of closures)
    lines.set(`${texts.windowNumber(window)} ${id.slice(-4)}`, `${date(from)} – ${date(to)}`);
  return lines;
}

/** Any leap year will do: only the day and the month are shown. */
export function yearlyLabel(month: number, day: number, { texts, language }: Speech): string {
  const date = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return `${shortDayWords(language, date)}, ${texts.yearly}`;
}
