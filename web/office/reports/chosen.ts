import { groupingFor, spanOf } from './span.ts';
import type { Grouping, Span, SpanName } from './span.ts';

/** What the reader has chosen. */
export interface Chosen {
  readonly scope: 'region' | 'centre';
  readonly name: SpanName;
  readonly own: Span;
  /** Null: whatever suits the span. */
  readonly grouping: Grouping | null;
  /** Empty: all of them. */
  readonly district: string;
  readonly centre: string;
  readonly service: string;
}

export interface ReportQuery extends Span {
  readonly grouping: Grouping;
  readonly service?: string;
  readonly district?: string;
  readonly centre?: string;
}

/** The question that the choice asks. Districts and centres are of a region. */
export function queryOf(chosen: Chosen, timeZone: string, now: number): ReportQuery {
  const span = chosen.name === 'own' ? chosen.own : spanOf(chosen.name, timeZone, now);
  const isRegion = chosen.scope === 'region';
  return {
    ...span,
    grouping: chosen.grouping ?? groupingFor(span),
    ...(chosen.service !== '' && { service: chosen.service }),
    ...(isRegion && chosen.district !== '' && { district: chosen.district }),
    ...(isRegion && chosen.centre !== '' && { centre: chosen.centre }),
  };
}

/** Where the files of the same report are. */
export function fileAddress(
  place: string,
  query: ReportQuery,
  more: Readonly<Record<string, string>>,
): string {
  return `${place}?${new URLSearchParams({ ...query, ...more }).toString()}`;
}
