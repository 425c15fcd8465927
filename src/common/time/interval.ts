import type { DayMinutes } from './minutes.ts';

/** Half-open `[from, to)` in minutes of a day. */
export interface Interval {
  readonly from: DayMinutes;
  readonly to: DayMinutes;
}

/** The same time in normal form: sorted, none empty, those that touch or overlap joined. */
export function normalise(intervals: readonly Interval[]): readonly Interval[] {
  const joined: Interval[] = [];
  const sorted = intervals.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

/** The time in `intervals` that is in none of `holes`, in normal form. */
export function subtract(intervals: readonly Interval[], holes: readonly Interval[]): readonly Interval[] {
  const cut = (pieces: readonly Interval[], hole: Interval): Interval[] =>
    pieces.flatMap(({ from, to }) => [
      { from, to: Math.min(to, hole.from) },
      { from: Math.max(from, hole.to), to },
    ]);
  return normalise(normalise(holes).reduce(cut, [...normalise(intervals)]));
}

/** The time that is in both, in normal form. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const other = normalise(b);
  return normalise(
    normalise(a).flatMap(({ from, to }) =>
      other.map((piece) => ({ from: Math.max(from, piece.from), to: Math.min(to, piece.to) })),
    ),
  );
}

/** What is left in normal form when the last `minutes` of the time are taken away; gaps between do not count. */
export function trimEnd(intervals: readonly Interval[], minutes: number): readonly Interval[] {
  return normalise(intervals).reduceRight<{ rest: number; kept: readonly Interval[] }>(
    ({ rest, kept }, { from, to }) => {
      const cut = Math.min(rest, to - from);
      return { rest: rest - cut, kept: normalise([{ from, to: to - cut }, ...kept]) };
    },
    { rest: Math.max(0, minutes), kept: [] },
  ).kept;
}
