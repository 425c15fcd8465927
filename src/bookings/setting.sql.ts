import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import { DEFAULT_SETTINGS } from '../centres/domain/settings.ts';

type WholeSetting = 'holdMinutes' | 'bookingsPerContact';

/** A whole-number setting where the hot statements need it: of centre `c`, else region `r`, else the default. */
export function settingInSql(name: WholeSetting): Sql {
  return sql`coalesce(
    (c.settings ->> ${name}::text)::int,
    (r.settings ->> ${name}::text)::int,
    ${DEFAULT_SETTINGS[name]}::int
  )`;
}
