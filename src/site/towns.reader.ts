import { isOpenAt } from '../centres/open-centre.sql.ts';
import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';

/** Towns and villages of a region in which a centre is open, by name, each once. Rides centre_region_ix. */
export async function townsOf(db: Db, region: string, now: Date): Promise<string[]> {
  const rows = await db.rows<{ settlement: string }>(sql`
    select c.settlement
    from centre c
    where c.region_code = ${region}
      and ${isOpenAt(now)}
      and c.settlement is not null
    group by c.settlement
    order by c.settlement collate "ru-x-icu"`);
  return rows.map(({ settlement }) => settlement);
}
