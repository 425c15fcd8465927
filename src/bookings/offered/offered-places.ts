import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import { newId } from '../../common/ids.ts';
import { takePlaceForMoved } from '../../slots/place.sql.ts';
import type { BookingDetails } from '../booking-details.ts';
import { BookingReader } from '../booking.reader.ts';
import { MovedBookings } from '../moved-bookings.ts';

/** A place kept for one person: the hold is a row of `booking` like any other, so it counts like any other. */
export interface OfferedPlace {
  readonly centreId: string;
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly holdId: string;
}

interface WantedOffer {
  readonly centreId: string;
  readonly startsAt: number;
  readonly service: string;
  readonly now: number;
  /** Until when it is kept; then it is free as any hold that ran out. */
  readonly until: number;
}

/**
 * Places offered to people whose time is closed. An offer is a hold that lasts for days and whose secret nobody was
 * given: strangers cannot have its place, it frees itself when it runs out, and only `take` makes a booking of it.
 */
@Injectable()
export class OfferedPlaces {
  constructor(
    private readonly moved: MovedBookings,
    private readonly reader: BookingReader,
  ) {}

  /** The hold's id; null when the place is not to be had. One statement, with the slot's lock. */
  async keep(tx: Tx, { centreId, startsAt, service, now, until }: WantedOffer): Promise<string | null> {
    const id = newId();
    const at = new Date(now);
    const kept = await tx.rows(
      sql`
        with ${takePlaceForMoved({ centreId, startsAt: new Date(startsAt), service, now: at })}
        insert into booking (
          centre_id, id, origin_id, service_code, starts_at, ends_at, status, source,
          held_at, hold_until, person_hashes, contact_hashes
        )
        select
          centre_id, ${id}::uuid, ${id}::uuid, ${service}, starts_at, ends_at, 'held', 'desk',
          ${at}, ${new Date(until)}::timestamptz, '{}', '{}'
        from granted
        returning id`.named('offer.keep'),
    );
    return kept.length > 0 ? id : null;
  }

  /** Keeps it longer, if it is kept still. */
  async keepLonger(tx: Tx, { centreId, holdId }: OfferedPlace, until: number, now: number): Promise<boolean> {
    const kept = await tx.rows(sql`
      update booking
      set hold_until = ${new Date(until)}
      where centre_id = ${centreId} and id = ${holdId} and status = 'held' and hold_until > ${new Date(now)}
      returning id`);
    return kept.length > 0;
  }

  /** Lets it run out at once. The slot is not touched: whoever looks at it next counts the place as free. */
  async letGo(
    tx: Tx,
    { centreId, holdId }: Pick<OfferedPlace, 'centreId' | 'holdId'>,
    now: Date,
  ): Promise<void> {
    await tx.rows(sql`
      update booking
      set hold_until = least(hold_until, ${now})
      where centre_id = ${centreId} and id = ${holdId} and status = 'held'`);
  }

  /** The booking moves into the place kept for it; null, and nothing changed, when it is kept no longer. Its row must be locked. */
  async take(
    tx: Tx,
    booking: BookingDetails,
    offer: OfferedPlace,
    now: number,
  ): Promise<BookingDetails | null> {
    const to = { centreId: offer.centreId, startsAt: offer.startsAt, holdId: offer.holdId };
    if (!(await this.moved.change(tx, booking, to, now))) return null;
    return this.reader.byReference(tx, booking.reference);
  }

  /** Says of bookings that their time is closed; those that somebody is changing this moment are passed over. */
  async markToMove(tx: Tx, centreId: string, ids: readonly string[], now: number): Promise<void> {
    await tx.rows(sql`
      update booking
      set to_move_since = ${new Date(now)}
      where centre_id = ${centreId}
        and id in (
          select id
          from booking
          where centre_id = ${centreId} and id = any (${ids}::uuid[]) and status = 'booked' and to_move_since is null
          for update skip locked
        )`);
  }

  /** Its time is received after all. */
  async unmarkToMove(tx: Tx, centreId: string, id: string): Promise<void> {
    await tx.rows(sql`
      update booking set to_move_since = null where centre_id = ${centreId} and id = ${id}`);
  }
}
