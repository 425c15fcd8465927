import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';

/** Codes of every centre that is open, in order. */
export async function openCentreCodes(db: Db): Promise<string[]> {
  const rows = await db.rows<{ code: string }>(sql`
    select code
    from centre
    where closed_at is null
    order by code`);
  return rows.map(({ code }) => code);
}
