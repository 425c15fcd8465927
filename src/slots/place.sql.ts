import { offeredOnSlot } from '../catalogue/offer.sql.ts';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import { inReserve, notForPublic, openToPublic, publicRoom, staffRoom } from './public-room.sql.ts';

/** Who asks for a place: the public under all rules, staff with reserve and cooling places and no notice. */
export type Caller = 'public' | 'staff';

export interface WantedPlace {
  readonly centreId: string;
  readonly startsAt: Date;
  readonly service: string;
  readonly now: Date;
  readonly caller: Caller;
}

/**
 * The gate of a slot, as the beginning of a `with` list; what follows reads `granted` (one row when the
 * place was had, none otherwise) with centre_id, starts_at, ends_at, local_date and in_reserve.
 *
 * `wanted` locks the slot's row first, so rivals go through one by one and each sees what the one before
 * left. Who finds no room at a glance, before the lock or when it is had, leaves without it: in a rush the
 * losers write nothing and wait for no disk. Expired holds are tidied inside the lock, skipping any that its owner is confirming this moment:
 * the number of rows really changed is what counts, never a count from before the lock was had. Locks are
 * taken slot before booking and bookings only without waiting, so this can be part of no deadlock.
 */
export function takePlace(place: WantedPlace): Sql {
  const { centreId, startsAt, service, now, caller } = place;
  return sql`
    wanted as materialized (
      select
        s.centre_id,
        s.starts_at,
        s.ends_at,
        s.local_date,
        s.capacity,
        s.reserved,
        s.taken,
        ${caller === 'public' ? notForPublic(now) : sql`0`} as withheld,
        ${caller === 'public' ? openToPublic(now) : sql`(s.ends_at > ${now})`} as open
      from slot s
      where s.centre_id = ${centreId}
        and s.starts_at = ${startsAt}
        and exists (
          select from centre_service offered
          where offered.centre_id = ${centreId}
            and offered.service_code = ${service}
            and ${offeredOnSlot}
        )
        and ${caller === 'public' ? publicRoom(now) : staffRoom(now)} > 0
      for update of s
    ),
    stale as materialized (
      select b.centre_id, b.id
      from booking b
      join wanted w on b.centre_id = w.centre_id and b.starts_at = w.starts_at
      where b.centre_id = ${centreId}
        and b.starts_at = ${startsAt}
        and b.status = 'held'
        and b.hold_until <= ${now}
      for update of b skip locked
    ),
    expired as (
      update booking b
      set status = 'expired', closed_at = ${now}
      from stale
      where b.centre_id = stale.centre_id
        and b.id = stale.id
      returning 1
    ),
    room as materialized (
      select
        w.*,
        freed.places as freed,
        w.open and w.taken - freed.places + w.withheld < w.capacity as is_granted
      from wanted w
      cross join (select count(*)::int as places from expired) as freed
    ),
    counted as (
      update slot s
      set
        taken = r.taken - r.freed + r.is_granted::int,
        kept = greatest(0, r.taken - r.freed + r.is_granted::int - r.capacity)
      from room r
      where s.centre_id = r.centre_id
        and s.starts_at = r.starts_at
        and (r.is_granted or r.freed > 0)
      returning s.centre_id
    ),
    granted as materialized (
      select
        r.centre_id, r.starts_at, r.ends_at, r.local_date,
        r.taken - r.freed >= r.capacity - r.reserved as in_reserve
      from room r
      join counted c on c.centre_id = r.centre_id
      where r.is_granted
    )`;
}

/**
 * The same gate for the ordinary case, at a third of its cost: one conditional update, which waits for a rival's and
 * then looks at the condition again. It takes holds that ran out for holds, so it may miss a place but never gives
 * one twice: whoever is refused here asks `takePlace`, which tidies them away, for the last word.
 */
export function takePlaceAtOnce({ centreId, startsAt, service, now, caller }: WantedPlace): Sql {
  return sql`
    granted as (
      update slot s
      set taken = s.taken + 1
      where s.centre_id = ${centreId}
        and s.starts_at = ${startsAt}
        and s.capacity - s.taken > ${caller === 'public' ? notForPublic(now) : sql`0`}
        and ${caller === 'public' ? openToPublic(now) : sql`(s.ends_at > ${now})`}
        and exists (
          select from centre_service offered
          where offered.centre_id = ${centreId}
            and offered.service_code = ${service}
            and ${offeredOnSlot}
        )
      returning s.centre_id, s.starts_at, s.ends_at, s.local_date, ${inReserve} as in_reserve
    )`;
}

/**
 * The same for many slots at once and only for the public, from `asked` (id, centre_id, starts_at, service_code), in
 * which each slot stands once: `granted` has those of them that were had. It passes over a slot that somebody else is
 * changing, so it never waits and can be part of no deadlock; who is passed over asks for the place alone.
 */
export function takePlacesAtOnce(now: Date): Sql {
  return sql`
    free as materialized (
      select s.centre_id, s.starts_at, asked.id
      from asked
      join slot s on s.centre_id = asked.centre_id and s.starts_at = asked.starts_at
      where s.capacity - s.taken > ${notForPublic(now)}
        and ${openToPublic(now)}
        and exists (
          select from centre_service offered
          where offered.centre_id = asked.centre_id
            and offered.service_code = asked.service_code
            and ${offeredOnSlot}
        )
      for update of s skip locked
    ),
    granted as materialized (
      update slot s
      set taken = s.taken + 1
      from free
      where s.centre_id = free.centre_id
        and s.starts_at = free.starts_at
      returning free.id, s.centre_id, s.starts_at, s.ends_at, s.local_date, ${inReserve} as in_reserve
    )`;
}

/**
 * The gate for whoever loses a place because its time was closed: days not open to the public yet and cooling places are
 * theirs, the reserve for need on the day itself is not.
 */
export function takePlaceForMoved({ centreId, startsAt, service, now }: Omit<WantedPlace, 'caller'>): Sql {
  return sql`
    granted as (
      update slot s
      set taken = s.taken + 1
      where s.centre_id = ${centreId}
        and s.starts_at = ${startsAt}
        and s.capacity - s.taken > s.reserved
        and s.starts_at > ${now}
        and exists (
          select from centre_service offered
          where offered.centre_id = ${centreId}
            and offered.service_code = ${service}
            and ${offeredOnSlot}
        )
      returning s.centre_id, s.starts_at, s.ends_at, s.local_date
    )`;
}

/**
 * The gate without the count, for whoever may book beyond what a slot holds: the time must be of the plan, not over,
 * and the service done there. What is more than the plan gives is kept beyond it, so the slot's own count stays true.
 */
export function takePlaceBeyond({ centreId, startsAt, service, now }: WantedPlace): Sql {
  return sql`
    granted as (
      update slot s
      set taken = s.taken + 1, kept = greatest(0, s.taken + 1 - s.capacity)
      where s.centre_id = ${centreId}
        and s.starts_at = ${startsAt}
        and s.capacity > 0
        and s.ends_at > ${now}
        and exists (
          select from centre_service offered
          where offered.centre_id = ${centreId}
            and offered.service_code = ${service}
            and ${offeredOnSlot}
        )
      returning s.centre_id, s.starts_at, s.ends_at, s.local_date, ${inReserve} as in_reserve
    )`;
}

/**
 * Gives one place of a slot back. With `publicAgainAt` the public has to wait until then; without, the
 * place is free for everybody at once. Places kept beyond the plan vanish as they are given back.
 */
export function giveBackPlace(place: {
  readonly centreId: string;
  readonly startsAt: Date;
  readonly now: Date;
  readonly publicAgainAt: Date | null;
}): Sql {
  const cooled =
    place.publicAgainAt === null ? sql`'{}'::timestamptz[]` : sql`array[${place.publicAgainAt}::timestamptz]`;
  return sql`
    update slot
    set
      taken = taken - 1,
      kept = greatest(0, taken - 1 - capacity),
      cooling = array(select until from unnest(cooling) as until where until > ${place.now}) || ${cooled}
    where centre_id = ${place.centreId}
      and starts_at = ${place.startsAt}`;
}

/** Ends the waiting of one place given back: whoever gave it back has taken it again. Other places go on waiting. */
export function endCooling(place: {
  readonly centreId: string;
  readonly startsAt: Date;
  readonly until: Date;
}): Sql {
  const { centreId, startsAt, until } = place;
  return sql`
    update slot
    set cooling =
      cooling[:array_position(cooling, ${until}::timestamptz) - 1]
      || cooling[array_position(cooling, ${until}::timestamptz) + 1:]
    where centre_id = ${centreId}
      and starts_at = ${startsAt}
      and array_position(cooling, ${until}::timestamptz) is not null`;
}

/** Locks two slots in one order for everybody, so that opposite moves cannot wait for each other. */
export function lockSlots(slots: readonly { readonly centreId: string; readonly startsAt: Date }[]): Sql {
  return sql`
    select s.starts_at
    from slot s
    join unnest(${slots.map((slot) => slot.centreId)}::uuid[], ${slots.map((slot) => slot.startsAt)}::timestamptz[])
      as wanted (centre_id, starts_at)
      on wanted.centre_id = s.centre_id and wanted.starts_at = s.starts_at
    order by s.centre_id, s.starts_at
    for update of s`;
}
