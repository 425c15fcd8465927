import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';

/** From which local date a centre does a service; null when it does not. */
export interface Offer {
  readonly from: string | null;
}

/** An `Offer` as JSON, for a statement that reads more; null for a service nobody knows. Rides service_pk and centre_service_pk. */
export function offerOf(centreId: string, service: string): Sql {
  return sql`(
    select json_build_object('from', o.offered_from)
    from service s
    left join centre_service o on o.service_code = s.code and o.centre_id = ${centreId}
    where s.code = ${service}
  )`;
}
