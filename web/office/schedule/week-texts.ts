import type { components } from '../api/schema.d.ts';
import { parseHours, writeHours } from './hours-text.ts';

export type WeekView = components['schemas']['HoursOfWeekView'];
type CentreWeekView = components['schemas']['CentreWeekView'];

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];
/** `work1` … `breaks7`: the fields of a week as typed. */
export type WeekField = `${'work' | 'breaks'}${Weekday}`;
export type WeekTexts = Readonly<Record<WeekField, string>>;

export function textsOf(week: WeekView | null): WeekTexts {
  const fields = WEEKDAYS.flatMap((day) => [
    [`work${day}`, week ? writeHours(week[day].work) : ''],
    [`breaks${day}`, week ? writeHours(week[day].breaks) : ''],
  ]);
  return Object.fromEntries(fields) as WeekTexts;
}

/** The week as it is sent, or which fields are no hours. */
export function weekOf(
  texts: WeekTexts,
):
  | { readonly ok: true; readonly week: Record<string, unknown> }
  | { readonly ok: false; readonly wrong: WeekField[] } {
  const wrong = (Object.keys(texts) as WeekField[]).filter((field) => parseHours(texts[field]) === null);
  if (wrong.length > 0) return { ok: false, wrong };
  const days = WEEKDAYS.map((day) => [
    day,
    { work: parseHours(texts[`work${day}`]), breaks: parseHours(texts[`breaks${day}`]) },
  ]);
  return { ok: true, week: Object.fromEntries(days) as Record<string, unknown> };
}

/** The fields of a week among others. */
export function weekTextsIn(values: Readonly<Record<string, string>>): WeekTexts {
  const fields = Object.keys(textsOf(null)).map((field) => [field, values[field] ?? '']);
  return Object.fromEntries(fields) as WeekTexts;
}

/** One weekday's hours on others as well. */
export function copied(texts: WeekTexts, from: Weekday, to: readonly Weekday[]): WeekTexts {
  const fields = to.flatMap((day) => [
    [`work${day}`, texts[`work${from}`]],
    [`breaks${day}`, texts[`breaks${from}`]],
  ]);
  return { ...texts, ...(Object.fromEntries(fields) as Partial<WeekTexts>) };
}

/** The field a refusal of the server points at: `/week/2/breaks/0` is `breaks2`. */
export function fieldAt(pointer: string): WeekField | null {
  const [, day, part] = /^\/week\/([1-7])\/(work|breaks)/u.exec(pointer) ?? [];
  return day && part ? (`${part}${day}` as WeekField) : null;
}

/** The week valid on a date. */
export function weekOn(weeks: readonly CentreWeekView[], date: string): WeekView | null {
  return weeks.findLast(({ validFrom }) => validFrom <= date)?.week ?? null;
}
