import { Injectable } from '@nestjs/common';
import type { Witness } from '../common/database/transactions.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import type { BookingDetails } from './booking-details.ts';
import { notActive, tooLate } from './bookings.errors.ts';
import { isConfirmed, mayConfirm } from './domain/confirm.ts';
import { OwnBookings } from './own-booking.ts';
import type { OwnBooking } from './own-booking.ts';
import { StoryRepository } from './story.repository.ts';

/** Errand: the applicant says "I will come". Again is no change and no error. */
@Injectable()
export class ConfirmVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnBookings,
    private readonly story: StoryRepository,
    private readonly clock: Clock,
  ) {}

  /** Answers the booking with `confirm` in its history. Throws `booking-not-found`, `too-late`, `booking-not-active`. */
  run(own: OwnBooking, witness: Witness<BookingDetails> | null = null): Promise<BookingDetails> {
    return this.transactions.runWitnessed(witness, async (tx) => {
      const booking = await this.own.readLocked(tx, own);
      if (isConfirmed(booking.history)) return booking;
      const now = this.clock.now();
      const permitted = mayConfirm(now, booking);
      if (!permitted.ok) throw new Problem(permitted.reason === 'too-late' ? tooLate : notActive);
      await this.story.add(tx, booking, 'confirm', new Date(now));
      return this.own.read(tx, own);
    });
  }
}
