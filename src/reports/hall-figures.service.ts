import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { Problem } from '../common/errors/problem.ts';
import { daysBetween } from '../common/time/local-date.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { figuresBy, figuresOf } from './domain/hall-figures.ts';
import type { HallFigures } from './domain/hall-figures.ts';
import { sumHall } from './domain/hall-sums.ts';
import type { HallSum } from './domain/hall-sums.ts';
import { HallSumsRepository } from './hall-sums.repository.ts';
import { spanTooLong } from './reports.errors.ts';

/** Longest span of one answer, in days: a leap year. */
export const MOST_REPORT_DAYS = 366;

/** By what figures are taken apart. */
export const FIGURE_KEYS = ['hour', 'window', 'service', 'day'] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

const KEY_OF: Readonly<Record<FigureKey, (sum: HallSum) => string>> = {
  hour: ({ hour }) => String(hour),
  window: ({ window }) => String(window),
  service: ({ service }) => service,
  day: ({ localDate }) => localDate,
};

export interface FiguresQuestion {
  readonly centreId: string;
  /** Days of the centre, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly by: FigureKey;
}

/** Errand: how a hall did. Days summed already are read as sums, those with newer events are summed on the way. */
@Injectable()
export class ReadHallFigures {
  constructor(
    private readonly database: Database,
    private readonly repository: HallSumsRepository,
  ) {}

  /** Throws `span-too-long`. */
  async run({ centreId, from, to, by }: FiguresQuestion): Promise<{
    readonly total: HallFigures;
    readonly rows: readonly (HallFigures & { readonly key: string })[];
  }> {
    const days = daysBetween(from, to) + 1;
    if (days < 1 || days > MOST_REPORT_DAYS)
      throw new Problem(spanTooLong, { values: { days: MOST_REPORT_DAYS } });
    const sums = await this.#sums(centreId, from, to);
    const rows = figuresBy(sums, KEY_OF[by]);
    return { total: figuresOf(sums), rows: [...rows].sort(({ key: a }, { key: b }) => compare(a, b)) };
  }

  async #sums(centreId: string, from: LocalDate, to: LocalDate): Promise<readonly HallSum[]> {
    const behind = await this.repository.behind(this.database, { from, to, centreId });
    const stale = new Set(behind.map(({ localDate }) => localDate));
    const kept = (await this.repository.read(this.database, centreId, from, to)).filter(
      ({ localDate }) => !stale.has(localDate),
    );
    if (stale.size === 0) return kept;
    const zone = await this.repository.zone(this.database, centreId);
    const fresh = await Promise.all(
      behind.map(async (day) =>
        sumHall(await this.repository.events(this.database, day), day.localDate, zone),
      ),
    );
    return [...kept, ...fresh.flat()];
  }
}

/** Numbers by their size, everything else by its letters. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
