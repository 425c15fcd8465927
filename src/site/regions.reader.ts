import { isOpenAt } from '../centres/open-centre.sql.ts';
import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';

/** Regions in which a centre is open, by name. Rides centre_region_ix. */
export function regionsWithCentres(db: Db, now: Date): Promise<{ code: string; name: string }[]> {
  return db.rows<{ code: string; name: string }>(sql`
    select r.code, r.name
    from region r
    where exists (
      select from centre c
      where c.region_code = r.code and ${isOpenAt(now)}
    )
    order by r.name collate "ru-x-icu"`);
}
