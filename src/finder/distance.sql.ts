import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';

/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Kilometres along a great circle from a point to centre `c`; null without coordinates on either side. */
export function distanceKm(from: Point | null | undefined): Sql {
  if (!from) return sql`null::float8`;
  // The limit: on the other side of the Earth rounding would leave what asin takes.
  return sql`(case when c.latitude is not null then 12742 * asin(least(1, sqrt(
    sin(radians(c.latitude - ${from.lat}::float8) / 2) ^ 2
    + cos(radians(${from.lat}::float8)) * cos(radians(c.latitude))
      * sin(radians(c.longitude - ${from.lon}::float8) / 2) ^ 2
  ))) end)`;
}
