import type { DayCounter } from './day-sums.ts';
import { quantile, sizeOf } from './spread.ts';
import type { Spread } from './spread.ts';

/** What is added up for one line of a report. */
export interface ReportParts {
  readonly counts: Readonly<Record<DayCounter, number>>;
  /** Whole minutes, rounded up. */
  readonly waitMinutes: Spread;
  readonly serviceMinutes: Spread;
  /** Null where they belong to no one line, as places belong to no one service. */
  readonly places: { readonly all: number; readonly reserve: number } | null;
}

/** One line of a report. Minutes are rounded up to whole ones; shares are 0 to 1; null where there is nothing to say. */
export interface ReportFigures extends Readonly<Record<DayCounter, number>> {
  /** Waits of those who came in time. */
  readonly waits: number;
  readonly waitMedianMinutes: number | null;
  readonly waitP95Minutes: number | null;
  readonly waitOverShare: number | null;
  readonly serviceMedianMinutes: number | null;
  /** Of those who were to come and did not cancel or move in time: who did not come. */
  readonly absentShare: number | null;
  readonly places: number | null;
  readonly reservePlaces: number | null;
  readonly reserveUsedShare: number | null;
}

export function reportFigures({ counts, waitMinutes, serviceMinutes, places }: ReportParts): ReportFigures {
  const waits = sizeOf(waitMinutes);
  return {
    ...counts,
    waits,
    waitMedianMinutes: quantile(waitMinutes, 0.5),
    waitP95Minutes: quantile(waitMinutes, 0.95),
    waitOverShare: share(counts.waitsOver, waits),
    serviceMedianMinutes: quantile(serviceMinutes, 0.5),
    absentShare: share(counts.absent, counts.absent + counts.missedCall + counts.came),
    places: places?.all ?? null,
    reservePlaces: places?.reserve ?? null,
    reserveUsedShare: places && share(counts.reserveUsed, places.reserve),
  };
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
