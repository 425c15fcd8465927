import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';

/** From which local date a centre does a service, null when it does not; and before which, null without an end. */
export interface Offer {
  readonly from: string | null;
  readonly until: string | null;
}

/** Whether a service can be booked for a local date. */
export function isOffered({ from, until }: Offer, date: string): boolean {
  return from !== null && from <= date && (until === null || date < until);
}

/** An `Offer` as JSON, for a statement that reads more; null for a service nobody knows. Rides service_pk and centre_service_pk. */
export function offerOf(centreId: string, service: string): Sql {
  return sql`(
    select json_build_object('from', o.offered_from, 'until', nullif(o.offered_until, 'infinity'))
    from service s
    left join centre_service o on o.service_code = s.code and o.centre_id = ${centreId}
    where s.code = ${service}
  )`;
}

/** Whether the centre's `offered` service (of `centre_service`) is done on the date of slot `s`: begun, not yet withdrawn. */
export const offeredOnSlot = sql`
  (s.local_date >= offered.offered_from and s.local_date < offered.offered_until)`;
