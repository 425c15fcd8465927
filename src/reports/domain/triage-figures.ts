import { END_CODES, ENDS_WITHOUT_VISIT } from '../../triage/domain/triage-tree.ts';
import { share } from './report-figures.ts';

/** Where the questions before a booking led people, all centres together: they are asked before one is chosen. */
export interface TriageFigures {
  readonly ends: readonly { readonly end: string; readonly reached: number }[];
  readonly reached: number;
  /** Told how to recover alone, without a visit. Whether they then came all the same, nobody counts. */
  readonly helpedWithoutVisit: number;
  readonly helpedShare: number | null;
}

export function triageFigures(
  counted: readonly { readonly end: string; readonly reached: number }[],
): TriageFigures {
  const of = (end: string): number => counted.find((line) => line.end === end)?.reached ?? 0;
  const ends = END_CODES.map((end) => ({ end, reached: of(end) }));
  const reached = ends.reduce((sum, end) => sum + end.reached, 0);
  const helped = ends
    .filter(({ end }) => ENDS_WITHOUT_VISIT.has(end))
    .reduce((sum, end) => sum + end.reached, 0);
  return { ends, reached, helpedWithoutVisit: helped, helpedShare: share(helped, reached) };
}
