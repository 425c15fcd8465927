import { shortDayWords, weekdayNames } from '../../shared/dates.ts';
import type { Values } from '../parts/merge-edits.ts';
import { differences } from './differences.ts';
import type { ScheduleEdit } from './edit-api.ts';
import { kindWords } from './kind-words.ts';
import { linesOf, yearlyLabel } from './state-lines.ts';
import type { Compared, Speech } from './state-lines.ts';
import { WEEKDAYS, textsOf, weekOn } from './week-texts.ts';
import type { WeekView } from './week-texts.ts';

/** An edit that somebody else overtook. */
export interface Overtaken {
  readonly wanted: ScheduleEdit;
  /** The state it was an edit of. */
  readonly base: Compared;
  /** The state they left. */
  readonly present: Compared;
}

export interface Sides {
  readonly labels: Readonly<Record<string, string>>;
  readonly base: Values<string>;
  readonly mine: Values<string>;
  readonly theirs: Values<string>;
}

/** The one line of an edit that is no week. */
export const OWN = 'own';

/** Both edits side by side: one's own as the fields or the line it is, then whatever else they changed. */
export function sidesOf({ wanted, base, present }: Overtaken, speech: Speech): Sides {
  const sides = {
    labels: {} as Record<string, string>,
    base: {} as Record<string, string>,
    mine: {} as Record<string, string>,
    theirs: {} as Record<string, string>,
  };
  const put = (
    name: string,
    label: string,
    [before, own, after]: readonly [string, string, string],
  ): void => {
    sides.labels[name] = label;
    sides.base[name] = before;
    sides.mine[name] = own;
    sides.theirs[name] = after;
  };
  if (wanted.kind === 'put-week') putWeek(put, { base, present, wanted }, speech);
  else
    put(OWN, labelOf(wanted, base, speech), [
      standing(base, wanted, speech),
      wishOf(wanted, speech),
      standing(present, wanted, speech),
    ]);
  const others = (state: Compared): ReadonlyMap<string, string> =>
    linesOf(
      part(state, (kind, thing) => !isOf(wanted, kind, thing)),
      speech,
    );
  for (const { what, before, after } of differences(others(base), others(present)))
    put(what, what, [before ?? '', before ?? '', after ?? '']);
  return sides;
}

type Put = (name: string, label: string, sides: readonly [string, string, string]) => void;

function putWeek(put: Put, { base, present, wanted }: Overtaken, speech: Speech): void {
  const { texts, language } = speech;
  const from = wanted.validFrom ?? '';
  const mine = textsOf(wanted.week as WeekView);
  const [before, after] = [base, present].map(({ weeks = [] }) => textsOf(weekOn(weeks, from)));
  if (!before || !after) return;
  const names = weekdayNames(language, 'long');
  for (const day of WEEKDAYS) {
    const [work, breaks] = [`work${day}`, `breaks${day}`] as const;
    const name = names[day - 1] ?? '';
    put(work, texts.workOf(name), [before[work], mine[work], after[work]]);
    put(breaks, texts.breaksOf(name), [before[breaks], mine[breaks], after[breaks]]);
  }
}

type Things = {
  readonly [Kind in keyof Compared]-?: NonNullable<Compared[Kind]>[number];
};

/** Whether a thing of a state is what the edit is about. */
function isOf<Kind extends keyof Things>(wanted: ScheduleEdit, kind: Kind, thing: Things[Kind]): boolean {
  const { from = '', to = from } = wanted;
  switch (kind) {
    case 'days': {
      const day = thing as Things['days'];
      return day.kind === wanted.dayKind && day.date >= from && day.date <= to;
    }
    case 'closures': {
      const closure = thing as Things['closures'];
      const isSame = closure.window === wanted.window && closure.from <= to && closure.to >= from;
      return isSame || closure.id === wanted.closureId;
    }
    case 'weeks':
      return (thing as Things['weeks']).validFrom === wanted.validFrom;
    default: {
      const { month, day } = thing as Things['yearly'];
      return month === wanted.month && day === wanted.day;
    }
  }
}

function part(
  { days, closures = [], weeks = [], yearly = [] }: Compared,
  isWanted: <Kind extends keyof Things>(kind: Kind, thing: Things[Kind]) => boolean,
): Compared {
  return {
    days: days.filter((day) => isWanted('days', day)),
    closures: closures.filter((closure) => isWanted('closures', closure)),
    weeks: weeks.filter((week) => isWanted('weeks', week)),
    yearly: yearly.filter((day) => isWanted('yearly', day)),
  };
}

/** What a state has where the edit goes. */
function standing(state: Compared, wanted: ScheduleEdit, speech: Speech): string {
  const own = part(state, (kind, thing) => isOf(wanted, kind, thing));
  return [...new Set(linesOf(own, speech).values())].join(', ');
}

function wishOf({ kind, name = '', from = '', to = from }: ScheduleEdit, { language }: Speech): string {
  if (kind === 'close-window') return `${shortDayWords(language, from)} – ${shortDayWords(language, to)}`;
  return kind === 'put-day' || kind === 'put-yearly' ? name : '';
}

function labelOf(wanted: ScheduleEdit, { closures = [] }: Compared, speech: Speech): string {
  const { texts, language } = speech;
  const { from = '', to = from, dayKind, validFrom, month, day, closureId } = wanted;
  const date = (text: string): string => shortDayWords(language, text);
  if (validFrom !== undefined) return texts.weekFrom(date(validFrom));
  if (month !== undefined && day !== undefined) return yearlyLabel(month, day, speech);
  if (dayKind !== undefined) {
    const dates = from === to ? date(from) : `${date(from)} – ${date(to)}`;
    return `${dates}, ${kindWords(texts, dayKind)}`;
  }
  const window = wanted.window ?? closures.find(({ id }) => id === closureId)?.window ?? 0;
  return texts.windowNumber(window);
}
