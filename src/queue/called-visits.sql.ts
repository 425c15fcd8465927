import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import { BACK_IN_LINE, CALLS, CALLS_LOOKED_AT } from './domain/waits.ts';

/**
 * The latest calls of a day, each as `CalledVisit` in JSON, in one column `visits`: what the usual wait is made of.
 * Late comers are not among them. Rides ticket_number_uq, and the key of their events for those few.
 */
export function calledVisits(centreId: string, localDate: string): Sql {
  return sql`
    select coalesce(jsonb_agg(jsonb_build_object(
      'bookedFor', extract(epoch from t.booked_for) * 1000,
      'arrivedAt', extract(epoch from greatest(t.arrived_at, story.back_at)) * 1000,
      'calledAt', extract(epoch from story.called_at) * 1000
    )), '[]') as visits
    from (
      select centre_id, id, booked_for, arrived_at, called_at
      from ticket
      where centre_id = ${centreId} and local_date = ${localDate} and called_at is not null and not is_late
      order by called_at desc
      limit ${CALLS_LOOKED_AT}
    ) as t
    cross join lateral (
      select
        max(e.at) filter (where e.event = any(${CALLS}::text[])) as called_at,
        max(e.at) filter (where e.event = any(${BACK_IN_LINE}::text[]) and e.at < t.called_at) as back_at
      from ticket_event e
      where e.centre_id = t.centre_id and e.ticket_id = t.id
    ) as story`;
}
