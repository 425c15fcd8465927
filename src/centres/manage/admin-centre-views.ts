import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { malformedCursor } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { Reach, StaffBadge } from '../../common/http/badge.ts';
import { readPageEnd, writePageEnd } from '../../common/http/page-cursor.ts';
import { Clock } from '../../common/time/clock.ts';
import { centreNotFound } from '../centres.errors.ts';
import { doubtedPoints, pointDoubt } from '../domain/point-doubt.ts';
import type { GeoPoint, PointDoubt } from '../domain/point-doubt.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { AdminCentresReader } from './admin-centres.reader.ts';
import type { CentreItemRow, RegionRow } from './admin-centres.reader.ts';
import type { AdminCentresQuery } from './centres.dto.ts';
import type {
  AdminCentreItemView,
  AdminCentreView,
  AdminCentresPage,
  AdminRegionView,
} from './centres.view.ts';
import { neighboursOf } from './neighbours.ts';
import { regionNotFound } from './centre-edits.errors.ts';

const MOST_WORDS = 8;

interface Placed {
  readonly id: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly regionCode: string;
}

/** Shows the directory to those who keep it. */
@Injectable()
export class AdminCentreViews {
  constructor(
    private readonly database: Database,
    private readonly reader: AdminCentresReader,
    private readonly clock: Clock,
  ) {}

  /** The centres within the reach of whoever asks, a page at a time, by name. Throws `malformed-cursor`. */
  async page(may: StaffBadge['may'], query: AdminCentresQuery): Promise<AdminCentresPage> {
    const { q = '', region = null, kind = null, state, point, limit, cursor } = query;
    const after = cursor === undefined ? null : readPageEnd(cursor);
    if (cursor !== undefined && !after) throw new Problem(malformedCursor);
    const words = q
      .split(/\s+/u)
      .filter((word) => word !== '')
      .slice(0, MOST_WORDS);
    const reaches = reachesOf(may);
    const doubted = point === 'to-check' ? await this.#doubted(reaches, region) : null;
    const wanted = { words, region, kind, state, doubted, after, limit: limit + 1 };
    const rows = await this.reader.list(this.database, reaches, wanted, this.#now());
    const shown = rows.slice(0, limit);
    const doubtOf = await this.#doubts(shown);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => itemView(row, doubtOf(row) !== null)),
      nextCursor: last ? writePageEnd({ text: last.name, id: last.id }) : null,
    };
  }

  /** Throws `centre-not-found`. */
  async one(id: string): Promise<AdminCentreView> {
    const row = await this.reader.find(this.database, id, this.#now());
    if (!row) throw new Problem(centreNotFound);
    const { latitude: lat, longitude: lon, locationExact: exact, regionSettings, closedAt, ...facts } = row;
    const point = pointOf(row);
    const points = point ? await this.reader.points(this.database, [row.regionCode], this.#now()) : [];
    const others = points.filter((one) => one.id !== row.id);
    return {
      ...facts,
      location: lat === null || lon === null ? null : { lat, lon, exact },
      pointDoubt: point && pointDoubt(point, others),
      neighbours: point ? neighboursOf(point, others) : [],
      inherited: { ...DEFAULT_SETTINGS, ...regionSettings },
      closedAt: closedAt?.toISOString() ?? null,
    };
  }

  async regions(may: StaffBadge['may']): Promise<AdminRegionView[]> {
    const question = { reaches: may.get('regions.manage') ?? [], code: null, now: this.#now() };
    return (await this.reader.regions(this.database, question)).map(regionView);
  }

  /** Throws `region-not-found`. */
  async region(code: string): Promise<AdminRegionView> {
    const question = { reaches: [{ kind: 'everywhere' } as const], code, now: this.#now() };
    const [row] = await this.reader.regions(this.database, question);
    if (!row) throw new Problem(regionNotFound);
    return regionView(row);
  }

  /** The centres of their regions whose points are doubted. */
  async #doubted(reaches: readonly Reach[], region: string | null): Promise<string[]> {
    const points = await this.reader.pointsWithin(this.database, { reaches, region, now: this.#now() });
    const regions = [...new Set(points.map(({ regionCode }) => regionCode))];
    return regions.flatMap((code) => doubtedPoints(points.filter(({ regionCode }) => regionCode === code)));
  }

  /** Which of some centres have a doubtful point, judged by the others of their regions. */
  async #doubts(rows: readonly Placed[]): Promise<(row: Placed) => PointDoubt | null> {
    const placed = rows.filter(({ latitude }) => latitude !== null);
    if (placed.length === 0) return () => null;
    const regions = [...new Set(placed.map(({ regionCode }) => regionCode))];
    const points = await this.reader.points(this.database, regions, this.#now());
    return (row) => {
      const point = pointOf(row);
      if (!point) return null;
      const others = points.filter(({ id, regionCode }) => id !== row.id && regionCode === row.regionCode);
      return pointDoubt(point, others);
    };
  }

  #now(): Date {
    return new Date(this.clock.now());
  }
}

function reachesOf(may: StaffBadge['may']): readonly Reach[] {
  return may.get('schedules.manage') ?? [];
}

function pointOf({ latitude: lat, longitude: lon }: Placed): GeoPoint | null {
  return lat === null || lon === null ? null : { lat, lon };
}

function itemView(row: CentreItemRow, pointDoubted: boolean): AdminCentreItemView {
  const { latitude, longitude: _, ...facts } = row;
  return { ...facts, hasPoint: latitude !== null, pointDoubted };
}

function regionView(row: RegionRow): AdminRegionView {
  return { ...row, inherited: DEFAULT_SETTINGS };
}
