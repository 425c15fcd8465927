import { isOpenAt } from '../centres/open-centre.sql.ts';
import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';

/** Codes of every centre that is open, in order. */
export async function openCentreCodes(db: Db, now: Date): Promise<string[]> {
  const rows = await db.rows<{ code: string }>(sql`
    select c.code
    from centre c
    where ${isOpenAt(now)}
    order by c.code`);
  return rows.map(({ code }) => code);
}
