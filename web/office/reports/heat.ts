import type { Report } from './views.ts';

/** People who arrived, on average of such days, or the share of waits over the promise. */
export type Shown = 'arrived' | 'over';

export interface HeatCell {
  readonly value: number;
  /** 0 to 5: how dark. */
  readonly level: number;
}

export interface Heat {
  readonly hours: readonly number[];
  readonly weekdays: readonly number[];
  /** Null where there is nothing to say. */
  readonly cellAt: (weekday: number, hour: number) => HeatCell | null;
}

const LEVELS = 5;

/** The hours and weekdays on which there was anything, and how each cell stands to the largest. */
export function heatCells({ hours, weekdays }: Pick<Report, 'hours' | 'weekdays'>, shown: Shown): Heat {
  const days = new Map(weekdays.map(({ weekday, days: count }) => [weekday, count]));
  const values = new Map<string, number>();
  for (const { weekday, hour, arrived, waits, waitsOver } of hours) {
    const value = shown === 'arrived' ? arrived / (days.get(weekday) ?? 1) : waitsOver / waits;
    if (Number.isFinite(value)) values.set(`${weekday} ${hour}`, value);
  }
  const most = Math.max(0, ...values.values());
  return {
    hours: stretch(hours.map(({ hour }) => hour)),
    weekdays: [...new Set(hours.map(({ weekday }) => weekday))].sort((a, b) => a - b),
    cellAt: (weekday, hour) => {
      const value = values.get(`${weekday} ${hour}`);
      return value === undefined
        ? null
        : { value, level: most === 0 ? 0 : Math.ceil((value / most) * LEVELS) };
    },
  };
}

/** Every hour from the first to the last. */
function stretch(hours: readonly number[]): readonly number[] {
  if (hours.length === 0) return [];
  const first = Math.min(...hours);
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, index) => first + index);
}
