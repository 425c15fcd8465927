import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';

/** Towns and villages of a region in which a centre is open, by name, each once. Rides centre_region_ix. */
export async function townsOf(db: Db, region: string): Promise<string[]> {
  const rows = await db.rows<{ settlement: string }>(sql`
    select c.settlement
    from centre c
    where c.region_code = ${region}
      and c.closed_at is null
      and c.settlement is not null
    group by c.settlement
    order by c.settlement collate "ru-x-icu"`);
  return rows.map(({ settlement }) => settlement);
}
