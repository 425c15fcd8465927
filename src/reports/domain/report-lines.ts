import { DAY_COUNTERS } from './day-sums.ts';
import type { DayCounter } from './day-sums.ts';
import { reportFigures } from './report-figures.ts';
import type { ReportFigures } from './report-figures.ts';

interface LineKey {
  readonly kind: string;
  readonly key: string;
}

export interface LineParts {
  readonly counts: readonly (LineKey & Readonly<Record<DayCounter, number>>)[];
  readonly waits: readonly (LineKey & { readonly value: number; readonly times: number })[];
  readonly services: readonly (LineKey & { readonly value: number; readonly times: number })[];
  /** Null when only one service is asked about: places are of none. */
  readonly places: readonly (LineKey & { readonly all: number; readonly reserve: number })[] | null;
}

type Keyed = ReportFigures & { readonly key: string };
type Spreads = ReadonlyMap<string, ReadonlyMap<number, number>>;

const NOTHING = Object.fromEntries(DAY_COUNTERS.map((counter) => [counter, 0])) as Record<DayCounter, number>;

/** The lines of a report: all together, and by each key, as they come. A line is where anything was counted or planned. */
export function linesOf({ counts, waits, services, places }: LineParts): {
  readonly total: ReportFigures;
  readonly periods: Keyed[];
  readonly centres: Keyed[];
  readonly districts: Keyed[];
  readonly services: Keyed[];
} {
  const [waitSpreads, serviceSpreads] = [spreadsOf(waits), spreadsOf(services)];
  const placesOf = new Map(places?.map((line) => [nameOf(line), line]));
  const countsOf = new Map(counts.map((line) => [nameOf(line), line]));
  const figures = (line: LineKey): ReportFigures => {
    const name = nameOf(line);
    const counted = countsOf.get(name);
    return reportFigures({
      counts: counted ? onlyCounts(counted) : NOTHING,
      waitMinutes: waitSpreads.get(name) ?? new Map(),
      serviceMinutes: serviceSpreads.get(name) ?? new Map(),
      places: places && line.kind !== 'service' ? (placesOf.get(name) ?? { all: 0, reserve: 0 }) : null,
    });
  };
  const names = new Map([...(places ?? []), ...counts].map((line) => [nameOf(line), line]));
  const of = (kind: string): Keyed[] =>
    [...names.values()]
      .filter((line) => line.kind === kind)
      .map((line) => ({ key: line.key, ...figures(line) }));
  return {
    total: figures({ kind: 'total', key: '' }),
    ...{ periods: of('period'), centres: of('centre'), districts: of('district'), services: of('service') },
  };
}

function nameOf({ kind, key }: LineKey): string {
  return `${kind} ${key}`;
}

function onlyCounts(line: Readonly<Record<DayCounter, number>>): Record<DayCounter, number> {
  return Object.fromEntries(DAY_COUNTERS.map((counter) => [counter, line[counter]])) as Record<
    DayCounter,
    number
  >;
}

function spreadsOf(lines: LineParts['waits']): Spreads {
  const spreads = new Map<string, Map<number, number>>();
  for (const line of lines) {
    const spread = spreads.get(nameOf(line)) ?? new Map<number, number>();
    spreads.set(nameOf(line), spread.set(line.value, line.times));
  }
  return spreads;
}
