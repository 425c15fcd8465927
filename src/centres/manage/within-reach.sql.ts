import { sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import type { Reach } from '../../common/http/badge.ts';

/** Whether centre `c` is within one of the reaches. Rides centre_region_ix or centre_pk. */
export function centreWithin(reaches: readonly Reach[]): Sql {
  if (reaches.some(({ kind }) => kind === 'everywhere')) return sql`true`;
  const regions = reaches.flatMap((reach) => (reach.kind === 'region' ? [reach.regionCode] : []));
  const centres = reaches.flatMap((reach) => (reach.kind === 'centre' ? [reach.centreId] : []));
  return sql`(c.region_code = any (${regions}::text[]) or c.id = any (${centres}::uuid[]))`;
}

/** Whether region `r` is. */
export function regionWithin(reaches: readonly Reach[]): Sql {
  if (reaches.some(({ kind }) => kind === 'everywhere')) return sql`true`;
  const regions = reaches.flatMap((reach) => (reach.kind === 'region' ? [reach.regionCode] : []));
  return sql`r.code = any (${regions}::text[])`;
}
