import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import { BETWEEN_LETTERS_MS } from '../domain/earlier-offers.ts';
import type { EarlierOffer, EarlierWish } from '../domain/earlier-offers.ts';

export interface BookingKey {
  readonly centreId: string;
  readonly id: string;
}

/** Requests of one centre for one service wait in one line. */
export interface Line {
  readonly centreId: string;
  readonly service: string;
}

export interface OpenRequest {
  readonly offeredStart: number | null;
}

interface WishRow {
  readonly booking_id: string;
  readonly wanted_from: Date;
  readonly wanted_until: Date;
  readonly known: readonly Date[];
  readonly offered_start: Date | null;
  readonly offered_at: Date | null;
}

/** Request `r` still stands for its booking `b`: not closed, and the visit is where it was asked from. */
const STANDS = sql`(r.closed_at is null and b.status = 'booked' and b.starts_at = r.wanted_until)`;

/** The requests for an earlier time. */
@Injectable()
export class EarlierRequestsRepository {
  /** Asked again after it was closed or the visit was moved, it goes to the end of the line. */
  async open(
    tx: Tx,
    { centreId, id }: BookingKey,
    wanted: { readonly now: Date; readonly until: Date; readonly seen: readonly Date[] },
  ): Promise<void> {
    const { now, until, seen } = wanted;
    await tx.rows(sql`
      insert into earlier_request (centre_id, booking_id, created_at, wanted_from, wanted_until, seen, told)
      values (${centreId}, ${id}, ${now}, ${now}, ${until}, ${seen}::timestamptz[], '{}')
      on conflict (centre_id, booking_id) do update
      set
        created_at = excluded.created_at, wanted_from = excluded.wanted_from,
        wanted_until = excluded.wanted_until, seen = excluded.seen, closed_at = null
      where earlier_request.closed_at is not null or earlier_request.wanted_until <> excluded.wanted_until`);
  }

  async close(tx: Tx, { centreId, id }: BookingKey, now: Date): Promise<void> {
    await tx.rows(sql`
      update earlier_request
      set closed_at = ${now}
      where centre_id = ${centreId} and booking_id = ${id} and closed_at is null`);
  }

  /** The request that stands for a booking; null when there is none. */
  async find(db: Db, { centreId, id }: BookingKey): Promise<OpenRequest | null> {
    const [row] = await db.rows<{ offered_start: Date | null }>(sql`
      select r.offered_start
      from earlier_request r
      join booking b on b.centre_id = r.centre_id and b.id = r.booking_id
      where r.centre_id = ${centreId} and r.booking_id = ${id} and ${STANDS}`);
    return row ? { offeredStart: row.offered_start?.getTime() ?? null } : null;
  }

  /** Lines in which somebody waits. */
  async lines(db: Db): Promise<Line[]> {
    return db.rows<Line>(sql`
      select distinct r.centre_id as "centreId", b.service_code as service
      from earlier_request r
      join booking b on b.centre_id = r.centre_id and b.id = r.booking_id
      where ${STANDS}`);
  }

  /**
   * The line of a centre in the order of asking, locked: whoever tells next waits here and then sees who was
   * told. Rides earlier_request_line_ix.
   */
  async lock(tx: Tx, { centreId, service }: Line): Promise<EarlierWish[]> {
    const rows = await tx.rows<WishRow>(sql`
      select r.booking_id, r.wanted_from, r.wanted_until, r.seen || r.told as known, r.offered_start, r.offered_at
      from earlier_request r
      join booking b on b.centre_id = r.centre_id and b.id = r.booking_id
      where r.centre_id = ${centreId} and b.service_code = ${service} and ${STANDS}
      order by r.created_at, r.booking_id
      for update of r`);
    return rows.map((row) => ({
      bookingId: row.booking_id,
      visitAt: row.wanted_until.getTime(),
      from: row.wanted_from.getTime(),
      known: row.known.map((time) => time.getTime()),
      offeredStart: row.offered_start?.getTime() ?? null,
      offeredAt: row.offered_at?.getTime() ?? null,
    }));
  }

  /** A time seen free that is taken now will be news when it is free again. */
  async forgetTaken(
    tx: Tx,
    { centreId }: Line,
    wishes: readonly EarlierWish[],
    free: readonly Date[],
  ): Promise<void> {
    await tx.rows(sql`
      update earlier_request r
      set seen = array(select time from unnest(r.seen) as time where time = any (${free}::timestamptz[]))
      where r.centre_id = ${centreId}
        and r.booking_id = any (${wishes.map(({ bookingId }) => bookingId)}::uuid[])
        and not r.seen <@ ${free}::timestamptz[]`);
  }

  /** Writes down that somebody is told. False when that was done by another, or may not be done yet. */
  async offer(
    tx: Tx,
    { centreId }: Line,
    { bookingId, startsAt }: EarlierOffer,
    now: number,
  ): Promise<boolean> {
    const start = new Date(startsAt);
    const told = await tx.rows(sql`
      update earlier_request r
      set offered_start = ${start}, offered_at = ${new Date(now)}, told = r.told || ${start}::timestamptz
      where r.centre_id = ${centreId}
        and r.booking_id = ${bookingId}
        and r.closed_at is null
        and (r.offered_at is null or r.offered_at <= ${new Date(now - BETWEEN_LETTERS_MS)})
        and ${start}::timestamptz <> all (r.told)
      returning r.booking_id`);
    return told.length > 0;
  }

  /** Once the time of the visit has come there is nothing earlier to wait for. */
  async removePast(tx: Tx, now: Date): Promise<void> {
    await tx.rows(sql`delete from earlier_request where wanted_until <= ${now}`);
  }
}
