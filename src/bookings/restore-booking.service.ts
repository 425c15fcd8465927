import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Witness } from '../common/database/transactions.ts';
import { Transactions } from '../common/database/transactions.ts';
import type { Tx } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import { SlotNotices } from '../slots/slot-notices.ts';
import type { BookingDetails } from './booking-details.ts';
import { BookingRefusals } from './booking-refusals.ts';
import { notActive, restoreTooLate } from './bookings.errors.ts';
import { mayRestore } from './domain/restore.ts';
import { OwnBookings } from './own-booking.ts';
import type { OwnBooking } from './own-booking.ts';
import { RestoredBookings } from './restored-bookings.ts';

/** Errand: the applicant takes a cancellation back within a minute. Again is no change and no error. */
@Injectable()
export class RestoreBooking {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnBookings,
    private readonly restored: RestoredBookings,
    private readonly refusals: BookingRefusals,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the booking as it was, under its reference and at its time. Throws `booking-not-found`,
   * `restore-too-late`, `booking-not-active`, `place-gone`, `already-booked`, `too-many-bookings`.
   */
  async run(own: OwnBooking, witness: Witness<BookingDetails> | null = null): Promise<BookingDetails> {
    let centreId = '';
    try {
      const restored = await this.transactions.runWitnessed(witness, async (tx) => {
        const booking = await this.own.readLocked(tx, own);
        centreId = booking.centreId;
        return this.#restore(tx, own, booking);
      });
      this.notices.changed(centreId);
      return restored;
    } catch (error) {
      throw await this.refusals.ofConstraint(error, centreId);
    }
  }

  async #restore(tx: Tx, own: OwnBooking, booking: BookingDetails): Promise<BookingDetails> {
    const now = this.clock.now();
    const permitted = mayRestore(now, booking);
    if (!permitted.ok) {
      if (permitted.reason === 'already-so') return booking;
      throw new Problem(permitted.reason === 'too-late' ? restoreTooLate : notActive);
    }
    await tx.rows(sql`
      update booking
      set status = 'booked', closed_at = null
      where centre_id = ${booking.centreId} and id = ${booking.id}`);
    await this.restored.settle(tx, booking, now);
    return this.own.read(tx, own);
  }
}
