import { sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';

/** A place kept for somebody, as `offeredPlace` gives it. Instants are ISO texts. */
export interface OfferedPlaceRow {
  readonly holdId: string;
  readonly centreId: string;
  readonly centreName: string;
  readonly timeZone: string;
  readonly startsAt: string;
  readonly keptUntil: string;
}

/** What is offered to the row under the alias `m`, as JSON; null when nothing is. With `now` only what is kept still. */
export function offeredPlace(now: Date | null): Sql {
  return sql`(
    select json_build_object(
      'holdId', kept.id, 'centreId', oc.id, 'centreName', oc.name,
      'timeZone', coalesce(oc.time_zone, oreg.time_zone), 'startsAt', kept.starts_at, 'keptUntil', kept.hold_until
    )
    from booking kept
    join centre oc on oc.id = kept.centre_id
    join region oreg on oreg.code = oc.region_code
    where kept.centre_id = m.offer_centre_id
      and kept.id = m.offer_hold_id
      and (${now}::timestamptz is null or (kept.status = 'held' and kept.hold_until > ${now}::timestamptz))
  )`;
}
