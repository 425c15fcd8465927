import { sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import type { Surplus } from './surplus.ts';

/**
 * `fallen`, as the beginning of a `with` list: who falls out of the slots that have too many, with centre_id, id,
 * starts_at, status and offer_of, the row of a move that this hold keeps a place for. Where only some places go, whoever
 * booked last falls out first: whoever planned longest keeps the day. Those who are being moved already count first, so
 * a second change of the same day asks nobody twice. Of holds those that ran out count and fall silently.
 *
 * Nothing is locked: what a row says may be old by the time it is moved, and is read again then.
 */
export function fallenFrom(surplus: readonly Surplus[], now: Date): Sql {
  return sql`
    surplus as materialized (
      select *
      from unnest(
        ${surplus.map(({ centreId }) => centreId)}::uuid[],
        ${surplus.map(({ startsAt }) => new Date(startsAt))}::timestamptz[],
        ${surplus.map(({ places }) => places)}::int[]
      ) as wanted (centre_id, starts_at, places)
    ),
    ranked as (
      select
        b.centre_id, b.id, b.starts_at, b.status, b.hold_until, b.service_code, surplus.places,
        going.id is not null as is_going,
        kept.id as offer_of,
        kept.centre_id as offer_of_centre,
        row_number() over (
          partition by b.centre_id, b.starts_at
          order by going.id is null, b.status = 'booked', coalesce(b.booked_at, b.held_at) desc, b.id desc
        ) as turn
      from surplus
      join booking b
        on b.centre_id = surplus.centre_id
        and b.starts_at = surplus.starts_at
        and b.status in ('held', 'booked')
      left join moved_booking going
        on going.centre_id = b.centre_id and going.booking_id = b.id and going.settled_at is null
      left join moved_booking kept
        on kept.offer_centre_id = b.centre_id and kept.offer_hold_id = b.id and kept.settled_at is null
    ),
    fallen as materialized (
      select centre_id, id, starts_at, status, service_code, offer_of, offer_of_centre
      from ranked
      where turn <= places
        and not is_going
        and (status = 'booked' or hold_until > ${now})
    )`;
}
