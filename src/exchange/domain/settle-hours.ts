import { normalise } from '../../common/time/interval.ts';
import type { Interval } from '../../common/time/interval.ts';
import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { Weekday } from '../../common/time/local-date.ts';
import { formatMinutes } from '../../common/time/minutes.ts';
import type { DayHours } from '../../slots/domain/week.ts';
import type { HoursNote, HoursReading, HoursRefused, Said, Statement } from './hours-reading.ts';

type Settled =
  { readonly ok: true; readonly hours: DayHours | null; readonly isTwice: boolean } | HoursRefused;
const CLOSED: DayHours = { work: [], breaks: [] };

/** What the statements say together of each day. */
export function settleHours(said: Said): HoursReading {
  const base = said.statements.filter(({ work, closed }) => work.length > 0 || closed);
  const orphan = said.statements.find((one) => !base.includes(one) && !isSaidOf(base, said.bare, one));
  if (orphan) return refused('no-hours', timesOf(orphan));
  if (said.bare && base.length === 0 && said.statements.length === 0)
    return refused('no-weekday', timesOf(said.bare));
  if (said.apart.length > 0 && base.length === 0 && !said.bare) return refused('no-hours', breakText(said));
  const days: Partial<Record<Weekday, DayHours>> = {};
  const notes = new Set<HoursNote>(said.notes);
  for (const day of WEEKDAYS) {
    const settled = settleDay(said, day);
    if (!settled.ok) return settled;
    if (settled.hours) days[day] = settled.hours;
    if (settled.isTwice) notes.add('weekday-twice');
  }
  const unused = said.apart.find(({ breaks }) => !Object.values(days).some((day) => hasBreaks(day, breaks)));
  if (unused) return refused('break-outside-hours', intervalsText(unused.breaks));
  const count = Object.keys(days).length;
  if (said.bare && count > 0) notes.add('days-assumed');
  if (count > 0 && count < WEEKDAYS.length) notes.add('weekdays-missing');
  return { ok: true, days, notes: [...notes] };
}

/** Whether every day of an addition has hours it could add to. */
function isSaidOf(base: readonly Statement[], bare: Statement | null, addition: Statement): boolean {
  return bare !== null || addition.days.every((day) => base.some(({ days }) => days.includes(day)));
}

function settleDay(said: Said, day: Weekday): Settled {
  const about = said.statements.filter(({ days }) => days.includes(day));
  const bases = about.filter(({ work, closed }) => work.length > 0 || closed);
  if (bases.length === 0 && said.bare) bases.push(said.bare);
  if (bases.length === 0) return { ok: true, hours: null, isTwice: false };
  const least = Math.min(...bases.map(({ days }) => days.length));
  const narrow = bases.filter(({ days }) => days.length === least);
  const isTwice = narrow.length > 1 || bases.some((one) => !narrow.includes(one) && !one.isSpan);
  if (narrow.some(({ closed }) => closed))
    return narrow.every(({ closed, work }) => closed && work.length === 0)
      ? { ok: true, hours: CLOSED, isTwice }
      : refused('contradiction', intervalsText(narrow.flatMap(({ work }) => work)));
  const stated = uniqueTimes(narrow.flatMap(({ work }) => work));
  if (overlap(stated)) return refused('contradiction', intervalsText(stated));
  const work = bounded(stated, about);
  if (!work) return refused('ends-before-begins', intervalsText(stated));
  return withBreaks({ work, about, said, narrow, isTwice });
}

interface Open {
  readonly work: readonly Interval[];
  readonly about: readonly Statement[];
  readonly narrow: readonly Statement[];
  readonly said: Said;
  readonly isTwice: boolean;
}

function withBreaks({ work, about, narrow, said, isTwice }: Open): Settled {
  const additions = about.filter((one) => one.work.length === 0 && !one.closed);
  const own = uniqueTimes([...narrow, ...additions].flatMap(({ breaks }) => breaks));
  if (!isInside(own, work)) return refused('break-outside-hours', intervalsText(own));
  const isWithout = own.length > 0 || about.some(({ noBreak }) => noBreak) || said.bare?.noBreak === true;
  const first = Math.min(...narrow.map((one) => said.statements.indexOf(one)));
  const apart = said.apart.filter(
    ({ after, breaks }) => (after === 0 || first < after) && isInside(breaks, work),
  );
  const breaks = isWithout ? own : apart.flatMap((one) => one.breaks);
  return { ok: true, hours: { work: normalise(work), breaks: normalise(breaks) }, isTwice };
}

/** The work with the other begin and end that were said apart; null when nothing would be left. */
function bounded(work: readonly Interval[], about: readonly Statement[]): readonly Interval[] | null {
  const sorted = normalise(work).map((one) => ({ ...one }));
  for (const { opens, closes } of about) {
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (opens !== null && first) first.from = opens;
    if (closes !== null && last) last.to = closes === 0 ? 1440 : closes;
  }
  return sorted.every(({ from, to }) => from < to) ? sorted : null;
}

function uniqueTimes(intervals: readonly Interval[]): Interval[] {
  return intervals.filter(
    (one, index) => intervals.findIndex(({ from, to }) => from === one.from && to === one.to) === index,
  );
}

function overlap(intervals: readonly Interval[]): boolean {
  const sorted = intervals.toSorted((a, b) => a.from - b.from);
  return sorted.some((one, index) => index > 0 && one.from < (sorted[index - 1]?.to ?? 0));
}

function isInside(breaks: readonly Interval[], work: readonly Interval[]): boolean {
  return breaks.every((pause) => work.some(({ from, to }) => from <= pause.from && pause.to <= to));
}

function hasBreaks({ breaks }: DayHours, wanted: readonly Interval[]): boolean {
  return isInside(wanted, breaks);
}

function breakText({ apart }: Said): string {
  return intervalsText(apart.flatMap(({ breaks }) => breaks));
}

function timesOf({ work, breaks, opens, closes }: Statement): string {
  const bounds = [opens, closes].filter((time) => time !== null).map(formatMinutes);
  return [...bounds, intervalsText([...work, ...breaks])].filter((text) => text !== '').join(', ');
}

function intervalsText(intervals: readonly Interval[]): string {
  return intervals.map(({ from, to }) => `${formatMinutes(from)}-${formatMinutes(to)}`).join(', ');
}

function refused(reason: HoursRefused['reason'], fragment: string): HoursRefused {
  return { ok: false, reason, fragment };
}
