import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Witness } from '../common/database/transactions.ts';
import { Transactions } from '../common/database/transactions.ts';
import type { Tx } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { Idempotency } from '../common/http/idempotency.ts';
import { Clock } from '../common/time/clock.ts';
import { SlotNotices } from '../slots/slot-notices.ts';
import type { BookingDetails } from './booking-details.ts';
import { visitUnderWay } from './bookings.errors.ts';
import { bodyBeginning } from './bookings.view.ts';
import { ClosedBookings } from './closed-bookings.ts';
import { isActive, nextStatus } from './domain/booking-status.ts';
import { erasedBooking } from './erased-booking.sql.ts';
import { OwnBookings } from './own-booking.ts';
import type { OwnBooking } from './own-booking.ts';
import { StoryRepository } from './story.repository.ts';

/**
 * Errand: the applicant withdraws the consent to the processing of personal data (152-FZ, article 9). An active
 * booking ends, names and contacts are erased at once, what remains is counts. Afterwards there is no such booking.
 */
@Injectable()
export class WithdrawConsent {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnBookings,
    private readonly closed: ClosedBookings,
    private readonly story: StoryRepository,
    private readonly idempotency: Idempotency,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** Throws `booking-not-found`, also when it was withdrawn before, and `visit-under-way`. */
  async run(own: OwnBooking, witness: Witness<void> | null = null): Promise<void> {
    let centreId = '';
    await this.transactions.runWitnessed(witness, async (tx) => {
      const booking = await this.own.readLocked(tx, own);
      centreId = booking.centreId;
      const now = this.clock.now();
      if (isActive(booking.status)) await this.#end(tx, booking, now);
      await this.#erase(tx, booking, new Date(now));
    });
    this.notices.changed(centreId);
  }

  /** Without a letter: there is nobody left to write to. The limits of cancelling do not bind a withdrawal. */
  async #end(tx: Tx, booking: BookingDetails, now: number): Promise<void> {
    const next = nextStatus(booking.status, 'cancel-by-applicant');
    if (!next.ok) throw new Problem(visitUnderWay);
    await tx.rows(sql`
      update booking
      set status = ${next.status}, closed_at = ${new Date(now)}
      where centre_id = ${booking.centreId} and id = ${booking.id}`);
    await this.closed.settle(tx, booking, { event: 'cancel-by-applicant', message: null, now });
  }

  async #erase(tx: Tx, booking: BookingDetails, now: Date): Promise<void> {
    const { centreId, id, reference } = booking;
    await tx.rows(sql`
      update booking
      set ${erasedBooking(now)}
      where centre_id = ${centreId} and id = ${id}`);
    await tx.rows(sql`
      delete from booking_reference
      where reference = ${reference}`);
    await this.story.add(tx, booking, 'withdraw', now);
    // Answers kept for repeated requests hold the name as well.
    await this.idempotency.forget(tx, bodyBeginning(reference));
  }
}
