import { Injectable } from '@nestjs/common';
import type { BookingDetails } from '../../bookings/booking-details.ts';
import { OfferedPlaces } from '../../bookings/offered/offered-places.ts';
import { OwnBookings } from '../../bookings/own-booking.ts';
import type { OwnBooking } from '../../bookings/own-booking.ts';
import { sql } from '../../common/database/sql.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Witness } from '../../common/database/transactions.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';
import { MoveRowsRepository } from './move-rows.repository.ts';
import { moveOfferGone } from './moves.errors.ts';

/** How the trail of a run names a person who answered the letter or the page. */
const BY_ANSWER = 'answer';

/** Errand: the person takes the place kept for them. Again is no change and no error. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnBookings,
    private readonly rows: MoveRowsRepository,
    private readonly places: OfferedPlaces,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** `holdId` is the offer the person saw. Throws `booking-not-found`, `move-offer-gone`. */
  async run(
    own: OwnBooking,
    holdId: string,
    witness: Witness<BookingDetails> | null = null,
  ): Promise<BookingDetails> {
    let before = '';
    const after = await this.transactions.runWitnessed(witness, async (tx) => {
      const booking = await this.own.readLocked(tx, own);
      before = booking.centreId;
      return this.take(tx, booking, holdId, BY_ANSWER);
    });
    for (const centreId of new Set([before, after.centreId])) this.notices.changed(centreId);
    return after;
  }

  /** The step of it: settled first, so that the move is not taken for a choice of another time. The booking's row must be locked. */
  async take(tx: Tx, booking: BookingDetails, holdId: string, by: string): Promise<BookingDetails> {
    const now = this.clock.now();
    const move = await this.rows.ofBooking(tx, booking.centreId, booking.id);
    if (!move && (await this.#wasTaken(tx, booking, holdId))) return booking;
    if (!move || move.offer?.holdId !== holdId || booking.status !== 'booked')
      throw new Problem(moveOfferGone);
    const isSettled = await this.rows.settle(tx, move, 'accept', by, new Date(now));
    const after = isSettled ? await this.places.take(tx, booking, move.offer, now) : null;
    if (!after) throw new Problem(moveOfferGone);
    return after;
  }

  async #wasTaken(db: Db, { centreId, startsAt }: BookingDetails, holdId: string): Promise<boolean> {
    const taken = await db.rows(sql`
      select id
      from moved_booking
      where offer_centre_id = ${centreId}
        and offer_hold_id = ${holdId}
        and offer_starts_at = ${new Date(startsAt)}
        and state = 'accepted'`);
    return taken.length > 0;
  }
}
