import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import { newId } from '../../common/ids.ts';
import { fallenFrom } from './fallen.sql.ts';
import type { ChangeCause } from '../plan/change-cause.ts';
import type { Surplus } from './surplus.ts';

export interface FallenRow {
  readonly centreId: string;
  readonly id: string;
  readonly startsAt: Date;
  readonly service: string;
  readonly hasEmail: boolean;
  readonly timeZone: string;
}

interface NewRun {
  readonly id: string;
  readonly cause: ChangeCause;
  readonly actor: string;
  readonly now: Date;
}

/** Writes runs and their people. */
@Injectable()
export class MovesRepository {
  /** Those who hold a booking that falls out. */
  fallen(db: Db, surplus: readonly Surplus[], now: Date): Promise<FallenRow[]> {
    return db.rows<FallenRow>(sql`
      with ${fallenFrom(surplus, now)}
      select
        f.centre_id as "centreId", f.id, f.starts_at as "startsAt", f.service_code as service,
        b.email is not null as "hasEmail", coalesce(c.time_zone, r.time_zone) as "timeZone"
      from fallen f
      join booking b on b.centre_id = f.centre_id and b.id = f.id
      join centre c on c.id = f.centre_id
      join region r on r.code = c.region_code
      where f.status = 'booked'
      order by f.centre_id, f.starts_at, b.booked_at, f.id`);
  }

  /** One row for everybody who falls out, and the run at each of their centres. How many there are. */
  async begin(tx: Tx, { id, cause, actor, now }: NewRun, surplus: readonly Surplus[]): Promise<number> {
    const fallen = await tx.rows<{ centre_id: string; id: string; starts_at: Date }>(sql`
      with ${fallenFrom(surplus, now)}
      select centre_id, id, starts_at
      from fallen
      where offer_of is null`);
    if (fallen.length === 0) return 0;
    await tx.rows(sql`
      insert into move_run (centre_id, id, cause, reason, actor, begun_at)
      select distinct centre_id, ${id}::uuid, ${cause.action}, ${cause.reason}, ${actor}, ${now}::timestamptz
      from unnest(${fallen.map((row) => row.centre_id)}::uuid[]) as at (centre_id)`);
    await tx.rows(sql`
      insert into moved_booking (centre_id, id, run_id, booking_id, starts_at, state, calls)
      select row.centre_id, row.id, ${id}::uuid, row.booking_id, row.starts_at, 'to-propose', 0
      from unnest(
        ${fallen.map((row) => row.centre_id)}::uuid[],
        ${fallen.map(() => newId())}::uuid[],
        ${fallen.map((row) => row.id)}::uuid[],
        ${fallen.map((row) => row.starts_at)}::timestamptz[]
      ) as row (centre_id, id, booking_id, starts_at)
      on conflict (centre_id, booking_id) where settled_at is null do nothing`);
    return fallen.length;
  }

  /** Places offered to others that fall out themselves: those people are to be offered something else. */
  async withdrawFallenOffers(tx: Tx, surplus: readonly Surplus[], now: Date): Promise<void> {
    await tx.rows(sql`
      with ${fallenFrom(surplus, now)},
      let_go as (
        update booking b
        set hold_until = ${now}
        from fallen f
        where b.centre_id = f.centre_id and b.id = f.id and f.offer_of is not null and b.status = 'held'
        returning f.offer_of, f.offer_of_centre
      )
      update moved_booking m
      set
        state = 'to-propose',
        offer_centre_id = null, offer_starts_at = null, offer_hold_id = null, offered_at = null, answer_until = null
      from let_go
      where m.centre_id = let_go.offer_of_centre and m.id = let_go.offer_of and m.settled_at is null`);
  }
}
