import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';

/** Whether centre `c` has not closed for good by `now`: a closing that lies ahead closes nothing yet. */
export function isOpenAt(now: Date): Sql {
  return sql`(c.closed_at is null or c.closed_at > ${now}::timestamptz)`;
}
