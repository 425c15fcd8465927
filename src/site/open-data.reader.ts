import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';

export interface RegionCounts {
  readonly code: string;
  readonly name: string;
  readonly centres: number;
  readonly unplaced: number;
}

/** Regions with centres, by name, and how many of these have no coordinates. Rides centre_region_ix. */
export function countCentres(db: Db): Promise<RegionCounts[]> {
  return db.rows<RegionCounts>(sql`
    select
      r.code, r.name, count(*)::int as centres,
      (count(*) filter (where c.latitude is null))::int as unplaced
    from region r
    join centre c on c.region_code = r.code
    where c.closed_at is null
    group by r.code, r.name
    order by r.name collate "ru-x-icu"`);
}

/** Centres of a region whose coordinates are not known, by code. Rides centre_region_ix. */
export function unplacedCentres(
  db: Db,
  region: string,
): Promise<{ code: string; name: string; settlement: string | null; address: string | null }[]> {
  return db.rows(sql`
    select code, name, coalesce(settlement, municipality) as settlement, address
    from centre
    where region_code = ${region} and closed_at is null and latitude is null
    order by code`);
}
