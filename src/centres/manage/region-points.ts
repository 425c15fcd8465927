import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { Clock } from '../../common/time/clock.ts';
import { pointDoubt } from '../domain/point-doubt.ts';
import type { GeoPoint } from '../domain/point-doubt.ts';
import { AdminCentresReader } from './admin-centres.reader.ts';
import { neighboursOf } from './neighbours.ts';
import type { LookedPointView, RegionPointView } from './region-points.view.ts';

/** The ground on which a point is picked: where the region's open centres are, and how a point looks among them. */
@Injectable()
export class RegionPoints {
  constructor(
    private readonly database: Database,
    private readonly reader: AdminCentresReader,
    private readonly clock: Clock,
  ) {}

  all(regionCode: string): Promise<RegionPointView[]> {
    return this.#points(regionCode);
  }

  /** What would be said of the point if a centre had it. The centre itself is left out where one is named. */
  async look(regionCode: string, point: GeoPoint, centreId: string | null): Promise<LookedPointView> {
    const others = (await this.#points(regionCode)).filter(({ id }) => id !== centreId);
    return { doubt: pointDoubt(point, others), neighbours: neighboursOf(point, others) };
  }

  async #points(regionCode: string) {
    const now = new Date(this.clock.now());
    const points = await this.reader.points(this.database, [regionCode], now);
    return points.map(({ regionCode: _, ...point }) => point);
  }
}
