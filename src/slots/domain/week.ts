import type { Interval } from '../../common/time/interval.ts';
import { normalise, subtract } from '../../common/time/interval.ts';
import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { Weekday } from '../../common/time/local-date.ts';
import { formatMinutes, parseMinutes } from '../../common/time/minutes.ts';

/** When a centre receives on a day, in minutes of the local day; no `work` is a no-reception day. */
export interface DayHours {
  readonly work: readonly Interval[];
  /** Inside the work, during which nobody is received. */
  readonly breaks: readonly Interval[];
}

export type Week = Readonly<Record<Weekday, DayHours>>;

export interface HoursRefusal {
  readonly ok: false;
  readonly reason: 'malformed' | 'overlap' | 'break-outside-hours' | 'empty-interval';
  /** JSON pointer to what is wrong, `/1/breaks/0`. */
  readonly pointer: string;
}

/** As stored: `"09:00"` to `"24:00"`, half-open. */
export interface DayHoursJson {
  readonly work: readonly (readonly [string, string])[];
  readonly breaks: readonly (readonly [string, string])[];
}

export type WeekJson = Readonly<Record<`${Weekday}`, DayHoursJson>>;

/**
 * The week of its stored JSON: all seven days `"1"` (Monday) to `"7"`, each with `work` and `breaks`, each
 * interval `["09:00", "18:00"]` with times 00:00 to 24:00. Intervals that touch are joined. Refuses another
 * shape, a missing day and unknown members (`malformed`), an interval that does not end after it begins
 * (`empty-interval`), work over work or break over break (`overlap`) and a break that is not wholly inside
 * one stretch of work (`break-outside-hours`). A week that never opens is a week: see `neverOpens`.
 */
export function parseWeek(json: unknown): { readonly ok: true; readonly week: Week } | HoursRefusal {
  if (!isRecord(json)) return refusal('malformed', '');
  const unknown = Object.keys(json).find((key) => !WEEKDAYS.some((weekday) => String(weekday) === key));
  if (unknown !== undefined) return refusal('malformed', `/${escaped(unknown)}`);
  const days: [Weekday, DayHours][] = [];
  for (const weekday of WEEKDAYS) {
    const day = parseDayHours(member(json, String(weekday)), `/${weekday}`);
    if (!day.ok) return day;
    days.push([weekday, day.hours]);
  }
  return { ok: true, week: Object.fromEntries(days) as unknown as Week };
}

/** The hours of one day, by the rules of `parseWeek`; `pointer` is where the JSON stands in its document. */
export function parseDayHours(
  json: unknown,
  pointer = '',
): { readonly ok: true; readonly hours: DayHours } | HoursRefusal {
  if (!isRecord(json)) return refusal('malformed', pointer);
  const unknown = Object.keys(json).find((key) => key !== 'work' && key !== 'breaks');
  if (unknown !== undefined) return refusal('malformed', `${pointer}/${escaped(unknown)}`);
  const work = parseIntervals(member(json, 'work'), `${pointer}/work`);
  if (!work.ok) return work;
  const breaks = parseIntervals(member(json, 'breaks'), `${pointer}/breaks`);
  if (!breaks.ok) return breaks;
  const outside = breaks.intervals.findIndex((pause) => !isInside(pause, normalise(work.intervals)));
  if (outside !== -1) return refusal('break-outside-hours', `${pointer}/breaks/${outside}`);
  return { ok: true, hours: { work: normalise(work.intervals), breaks: normalise(breaks.intervals) } };
}

/** The JSON to store: `parseWeek` of it is the same week. */
export function writeWeek(week: Week): WeekJson {
  const days = WEEKDAYS.map((weekday) => [weekday, writeDayHours(week[weekday])] as const);
  return Object.fromEntries(days) as unknown as WeekJson;
}

/** The JSON to store of one day: `parseDayHours` of it is the same hours. */
export function writeDayHours({ work, breaks }: DayHours): DayHoursJson {
  const write = ({ from, to }: Interval): [string, string] => [formatMinutes(from), formatMinutes(to)];
  return { work: work.map(write), breaks: breaks.map(write) };
}

/** The stretches during which people are received: the work without the breaks, in order. */
export function receptionOf({ work, breaks }: DayHours): readonly Interval[] {
  return subtract(work, breaks);
}

/** Whether no day of the week receives anybody, for want of work or because breaks cover all of it. */
export function neverOpens(week: Week): boolean {
  return WEEKDAYS.every((weekday) => receptionOf(week[weekday]).length === 0);
}

function parseIntervals(
  json: unknown,
  pointer: string,
): { readonly ok: true; readonly intervals: readonly Interval[] } | HoursRefusal {
  if (!Array.isArray(json)) return refusal('malformed', pointer);
  const intervals: Interval[] = [];
  for (const [index, pair] of (json as unknown[]).entries()) {
    const interval = parsePair(pair);
    if (interval === null) return refusal('malformed', `${pointer}/${index}`);
    if (interval.from >= interval.to) return refusal('empty-interval', `${pointer}/${index}`);
    if (intervals.some((earlier) => overlaps(earlier, interval)))
      return refusal('overlap', `${pointer}/${index}`);
    intervals.push(interval);
  }
  return { ok: true, intervals };
}

function parsePair(json: unknown): Interval | null {
  if (!Array.isArray(json) || json.length !== 2) return null;
  const [from, to] = (json as unknown[]).map((time) =>
    typeof time === 'string' ? parseMinutes(time) : null,
  );
  return from == null || to == null ? null : { from, to };
}

function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

function isInside(pause: Interval, work: readonly Interval[]): boolean {
  return work.some(({ from, to }) => from <= pause.from && pause.to <= to);
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function member(json: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(json, name) ? json[name] : undefined;
}

/** A member's name as a JSON pointer writes it (RFC 6901). */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function refusal(reason: HoursRefusal['reason'], pointer: string): HoursRefusal {
  return { ok: false, reason, pointer };
}
