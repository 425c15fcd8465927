import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { Outbox } from '../notifications/outbox.ts';
import { endCooling, takePlace } from '../slots/place.sql.ts';
import type { BookingDetails } from './booking-details.ts';
import { placeGone } from './bookings.errors.ts';
import { ClaimsRepository } from './claims.repository.ts';
import { StoryRepository } from './story.repository.ts';

/** The one step back from a cancellation: place, claims, story, message. */
@Injectable()
export class RestoredBookings {
  constructor(
    private readonly claims: ClaimsRepository,
    private readonly story: StoryRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The booking's row must be locked and its status already written. Throws `place-gone`; claims broken are
   * constraint errors. Either undoes the whole.
   */
  async settle(tx: Tx, booking: BookingDetails, now: number): Promise<void> {
    const { centreId, id } = booking;
    const at = new Date(now);
    await this.#takeBack(tx, booking, at);
    await this.claims.take(tx, booking);
    await this.story.add(tx, booking, 'restore', at);
    await this.outbox.add(tx, { centreId, bookingId: id, kind: 'booked', dueAt: at });
  }

  /**
   * The place still waits for the public, so it is taken as staff take places: nobody but they could have had it
   * meanwhile. Its waiting ends, or the public would miss one place more than there is.
   */
  async #takeBack(tx: Tx, booking: BookingDetails, now: Date): Promise<void> {
    const { centreId, id, service } = booking;
    const startsAt = new Date(booking.startsAt);
    const granted = await tx.rows(sql`
      with ${takePlace({ centreId, startsAt, service, now, caller: 'staff' })}
      select starts_at
      from granted`);
    if (granted.length === 0) throw new Problem(placeGone);
    const [row] = await tx.rows<{ until: Date | null }>(sql`
      with before as (
        select place_again_at
        from booking
        where centre_id = ${centreId} and id = ${id}
      )
      update booking
      set place_again_at = null
      from before
      where centre_id = ${centreId} and id = ${id}
      returning before.place_again_at as until`);
    if (row?.until) await tx.rows(endCooling({ centreId, startsAt, until: row.until }));
  }
}
