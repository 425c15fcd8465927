import type { HallSum } from './hall-sums.ts';

/** People are promised to wait no longer than this after their time. */
export const PROMISED_WAIT_SECONDS = 15 * 60;

/** What the sums of one key say. Seconds are whole; null where nothing was measured. */
export interface HallFigures {
  readonly arrived: number;
  readonly called: number;
  readonly served: number;
  readonly missed: number;
  readonly refused: number;
  readonly referred: number;
  readonly waitMedianSeconds: number | null;
  readonly waitP95Seconds: number | null;
  /** Share of waits over fifteen minutes, 0 to 1. */
  readonly waitOverPromise: number | null;
  readonly serviceMedianSeconds: number | null;
}

/** Figures of some sums taken together. */
export function figuresOf(sums: readonly HallSum[]): HallFigures {
  const total = (key: 'arrived' | 'called' | 'served' | 'missed' | 'refused' | 'referred'): number =>
    sums.reduce((sum, row) => sum + row[key], 0);
  const waits = sums.flatMap(({ waitSeconds }) => waitSeconds).sort((a, b) => a - b);
  const services = sums.flatMap(({ serviceSeconds }) => serviceSeconds).sort((a, b) => a - b);
  const over = waits.filter((wait) => wait > PROMISED_WAIT_SECONDS).length;
  return {
    arrived: total('arrived'),
    called: total('called'),
    served: total('served'),
    missed: total('missed'),
    refused: total('refused'),
    referred: total('referred'),
    waitMedianSeconds: nearestRank(waits, 0.5),
    waitP95Seconds: nearestRank(waits, 0.95),
    waitOverPromise: waits.length === 0 ? null : over / waits.length,
    serviceMedianSeconds: nearestRank(services, 0.5),
  };
}

/** Figures by a key of the sums, in the order in which keys first come. */
export function figuresBy<Key>(
  sums: readonly HallSum[],
  keyOf: (sum: HallSum) => Key,
): readonly (HallFigures & { readonly key: Key })[] {
  const groups = new Map<Key, HallSum[]>();
  for (const sum of sums) groups.set(keyOf(sum), [...(groups.get(keyOf(sum)) ?? []), sum]);
  return [...groups].map(([key, rows]) => ({ key, ...figuresOf(rows) }));
}

/** The value that `share` of the sorted values do not pass (nearest rank); null of none. */
function nearestRank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
