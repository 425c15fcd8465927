import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Witness } from '../common/database/transactions.ts';
import { Transactions } from '../common/database/transactions.ts';
import type { Tx } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import { SlotNotices } from '../slots/slot-notices.ts';
import type { BookingDetails } from './booking-details.ts';
import { notActive, tooLate } from './bookings.errors.ts';
import { ClosedBookings } from './closed-bookings.ts';
import { nextStatus } from './domain/booking-status.ts';
import { mayCancel } from './domain/limits.ts';
import { OwnBookings } from './own-booking.ts';
import type { OwnBooking } from './own-booking.ts';

/** Errand: the applicant cancels. Again is no change and no error. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnBookings,
    private readonly closed: ClosedBookings,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** Answers the cancelled booking. Throws `booking-not-found`, `too-late`, `booking-not-active`. */
  async run(own: OwnBooking, witness: Witness<BookingDetails> | null = null): Promise<BookingDetails> {
    const details = await this.transactions.runWitnessed(witness, (tx) => this.#cancel(tx, own));
    this.notices.changed(details.centreId);
    return details;
  }

  async #cancel(tx: Tx, own: OwnBooking): Promise<BookingDetails> {
    const booking = await this.own.readLocked(tx, own);
    const now = this.clock.now();
    const next = nextStatus(booking.status, 'cancel-by-applicant');
    if (!next.ok && next.reason === 'already-so') return booking;
    const permitted = mayCancel(now, booking);
    if (!permitted.ok) throw new Problem(permitted.reason === 'too-late' ? tooLate : notActive);
    await tx.rows(sql`
      update booking
      set status = 'cancelled-by-applicant', closed_at = ${new Date(now)}
      where centre_id = ${booking.centreId} and id = ${booking.id}`);
    const placeAgainAt = await this.closed.settle(tx, booking, {
      event: 'cancel-by-applicant',
      message: 'cancelled',
      now,
    });
    await tx.rows(sql`
      update booking
      set place_again_at = ${placeAgainAt}
      where centre_id = ${booking.centreId} and id = ${booking.id}`);
    return this.own.read(tx, own);
  }
}
