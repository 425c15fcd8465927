import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';

/**
 * Holds of slot `s` that ran out and nobody has tidied away yet: their places count as free at once.
 * Rides booking_held_ix, which has only the holds of the last minutes.
 */
export function expiredHolds(now: Date): Sql {
  return sql`(
    select count(*)::int
    from booking b
    where b.centre_id = s.centre_id
      and b.starts_at = s.starts_at
      and b.status = 'held'
      and b.hold_until <= ${now}
  )`;
}

/** The same for all slots of a centre at once, as starts_at and holds. Rides booking_held_ix. */
export function expiredHoldsByTime(centreId: string, now: Date): Sql {
  return sql`
    select b.starts_at, count(*)::int as holds
    from booking b
    where b.centre_id = ${centreId} and b.status = 'held' and b.hold_until <= ${now}
    group by b.starts_at`;
}

/** Places of slot `s` given back too recently for the public; staff see them at once. */
export function coolingPlaces(now: Date): Sql {
  return sql`(
    case when s.cooling = '{}' then 0
    else (select count(*)::int from unnest(s.cooling) as until where until > ${now}) end
  )`;
}

/** Places of slot `s` kept back from the public: the reserve, until it opens on the day itself. */
export function reserveKept(now: Date): Sql {
  return sql`(case when ${now} < s.reserve_opens_at then s.reserved else 0 end)`;
}

/**
 * How many places of the slot under the alias `s` the public can take at `now`; zero or less means full.
 * A reader of many slots counts expired holds once and hands them in. The one rule that readers and the hold share; the windows of time are `openToPublic`'s.
 */
export function publicRoom(now: Date, expired: Sql = expiredHolds(now)): Sql {
  return sql`(s.capacity - ${reserveKept(now)} - ${coolingPlaces(now)} - s.taken + ${expired})`;
}

/** How many places of the slot `s` staff can take at `now`: reserve and cooling places are theirs. */
export function staffRoom(now: Date): Sql {
  return sql`(s.capacity - s.taken + ${expiredHolds(now)})`;
}

/** Slot `s` is inside the booking horizon and the least notice has not begun. */
export function openToPublic(now: Date): Sql {
  return sql`(s.opens_at <= ${now} and s.closes_at > ${now})`;
}

/**
 * Whether the place just taken of slot `s` is one of its reserve: the others had gone before. What is taken beyond
 * what the slot holds is of no reserve.
 */
export const inReserve = sql`(s.taken > s.capacity - s.reserved and s.taken <= s.capacity)`;

/** Places of slot `s` that the public cannot have yet: the reserve, and those given back too recently. */
export function notForPublic(now: Date): Sql {
  return sql`(${reserveKept(now)} + ${coolingPlaces(now)})`;
}
