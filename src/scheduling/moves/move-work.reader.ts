import { Injectable } from '@nestjs/common';
import type { BookingStatus } from '../../bookings/domain/booking-status.ts';
import { sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import { MOVE_OFFERED } from './messages/message-kinds.ts';
import type { RowKey } from './move-rows.repository.ts';

const AT_ONCE = 500;
/** How many people of a centre are offered something in one look at its free places. */
const MOST_AT_A_LOOK = 50;
/** A run that is stopped leaves nobody to come to a closed door: staff know so long before. */
const BEFORE_MS = 24 * 3_600_000;
/** Whom nothing was found for is not sought for again before. */
const SEEK_AGAIN_MS = 10 * 60_000;

export interface WaitingPerson extends RowKey {
  readonly bookingId: string;
  readonly service: string;
  readonly startsAt: Date;
  readonly timeZone: string;
}

export interface LockedBooking {
  readonly status: BookingStatus;
  readonly startsAt: Date;
  readonly holdUntil: Date | null;
  readonly service: string;
  readonly email: string | null;
}

/** What there is to do for the runs. Everything read here is read again, locked, before it is acted upon. */
@Injectable()
export class MoveWorkReader {
  /** People whose booking does not say yet that its time is closed. */
  unmarked(db: Db): Promise<{ centreId: string; bookingId: string }[]> {
    return db.rows(sql`
      select m.centre_id as "centreId", m.booking_id as "bookingId"
      from moved_booking m
      join booking b on b.centre_id = m.centre_id and b.id = m.booking_id
      where m.settled_at is null and b.status = 'booked' and b.to_move_since is null and b.starts_at = m.starts_at
      order by m.centre_id
      limit ${AT_ONCE}`);
  }

  /** People whose booking is not what it was, and those whose time is received again. */
  changed(db: Db, now: Date): Promise<RowKey[]> {
    return db.rows(sql`
      select m.centre_id as "centreId", m.id
      from moved_booking m
      left join booking b on b.centre_id = m.centre_id and b.id = m.booking_id and b.erased_at is null
      where m.settled_at is null
        and (
          b.id is null
          or b.status not in ('held', 'booked', 'arrived', 'called', 'deferred')
          or b.starts_at <> m.starts_at
          or (b.status = 'held' and b.hold_until <= ${now})
        )
      limit ${AT_ONCE}`);
  }

  /** Where a time has places again: of those who were to go, who booked first stays first. */
  calledOff(db: Db): Promise<RowKey[]> {
    return db.rows(sql`
      select "centreId", id
      from (
        select
          m.centre_id as "centreId", m.id, s.kept,
          row_number() over (
            partition by m.centre_id, m.starts_at order by coalesce(b.booked_at, b.held_at) desc, b.id desc
          ) as turn
        from moved_booking m
        join slot s on s.centre_id = m.centre_id and s.starts_at = m.starts_at
        join booking b on b.centre_id = m.centre_id and b.id = m.booking_id and b.starts_at = m.starts_at
        where m.settled_at is null and b.status = 'booked'
      ) as going
      where turn > kept
      limit ${AT_ONCE}`);
  }

  /** Centres with people nothing is offered to. */
  async centresWaiting(db: Db, now: number): Promise<string[]> {
    const rows = await db.rows<{ centre_id: string }>(sql`
      select distinct m.centre_id from ${waiting(now)} order by m.centre_id`);
    return rows.map((row) => row.centre_id);
  }

  waiting(db: Db, centreId: string, now: number): Promise<WaitingPerson[]> {
    return db.rows<WaitingPerson>(sql`
      select
        m.centre_id as "centreId", m.id, m.booking_id as "bookingId", m.starts_at as "startsAt",
        b.service_code as service, coalesce(c.time_zone, r.time_zone) as "timeZone"
      from ${waiting(now)} and m.centre_id = ${centreId}
      order by m.starts_at, b.booked_at, m.id
      limit ${MOST_AT_A_LOOK}`);
  }

  /** Who has not answered in time, whose letter did not leave the house, whom a stopped run would tell too late. */
  unanswered(db: Db, now: Date): Promise<RowKey[]> {
    return db.rows(sql`
      select m.centre_id as "centreId", m.id
      from moved_booking m
      join move_run run on run.centre_id = m.centre_id and run.id = m.run_id
      where m.settled_at is null
        and (
          (m.state = 'proposed' and m.answer_until <= ${now})
          or (
            m.state = 'to-propose'
            and run.stopped_at is not null
            and m.starts_at <= ${new Date(now.getTime() + BEFORE_MS)}
          )
          or (m.state = 'proposed' and exists (
            select from outbox_message o
            where o.centre_id = m.centre_id
              and o.booking_id = m.booking_id
              and o.kind = ${MOVE_OFFERED}
              and o.due_at >= m.offered_at
              and (o.failed_at is not null or o.outcome like 'logged-%')
          ))
        )
      limit ${AT_ONCE}`);
  }

  /** Ends runs with nobody left, and answers whose. Rides moved_booking_run_ix. */
  async endRuns(tx: Tx, now: Date): Promise<string[]> {
    const ended = await tx.rows<{ centre_id: string }>(sql`
      update move_run r
      set ended_at = ${now}
      where r.ended_at is null
        and not exists (
          select from moved_booking m
          where m.centre_id = r.centre_id and m.run_id = r.id and m.settled_at is null
        )
      returning r.centre_id`);
    return ended.map((run) => run.centre_id);
  }

  /** Whether the person, whose row is locked, still waits for a place: not so once another process found one. */
  async isWaiting(tx: Tx, { centreId, id }: RowKey, now: number): Promise<boolean> {
    const rows = await tx.rows(
      sql`select m.id from ${waiting(now)} and m.centre_id = ${centreId} and m.id = ${id}`,
    );
    return rows.length > 0;
  }

  async isThere(tx: Tx, centreId: string, id: string): Promise<boolean> {
    const rows = await tx.rows(sql`
      select id from booking where centre_id = ${centreId} and id = ${id} and erased_at is null`);
    return rows.length > 0;
  }

  /** The booking of a row, locked; null when somebody is changing it this moment, or it is no more. */
  async lockBooking(tx: Tx, centreId: string, id: string): Promise<LockedBooking | null> {
    const [row] = await tx.rows<LockedBooking>(sql`
      select b.status, b.starts_at as "startsAt", b.hold_until as "holdUntil", b.service_code as service, b.email
      from booking b
      where b.centre_id = ${centreId} and b.id = ${id} and b.erased_at is null
      for update of b skip locked`);
    return row ?? null;
  }
}

/** People to be offered a place: at first, and on the call list again once what was kept for them ran out. */
function waiting(now: number): ReturnType<typeof sql> {
  return sql`
    moved_booking m
    join move_run run on run.centre_id = m.centre_id and run.id = m.run_id
    join booking b on b.centre_id = m.centre_id and b.id = m.booking_id and b.starts_at = m.starts_at
    join centre c on c.id = m.centre_id
    join region r on r.code = c.region_code
    left join booking kept on kept.centre_id = m.offer_centre_id and kept.id = m.offer_hold_id
    where m.settled_at is null
      and run.stopped_at is null
      and b.status = 'booked'
      and (
        m.state = 'to-propose'
        or (m.state = 'on-call-list' and (kept.id is null or kept.status <> 'held' or kept.hold_until <= ${new Date(now)}))
      )
      and (m.sought_at is null or m.state = 'to-propose' or m.sought_at <= ${new Date(now - SEEK_AGAIN_MS)})`;
}
