import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { FreeTimes } from '../../slots/free-times.ts';
import { earlierNeedsEmail, notActive, tooLate } from '../bookings.errors.ts';
import { OwnBookings } from '../own-booking.ts';
import type { OwnBooking } from '../own-booking.ts';
import { EarlierRequestsRepository } from './earlier-requests.repository.ts';

/** Errands: ask to be told of an earlier time, and ask no more. Both are no change when repeated. */
@Injectable()
export class AskEarlier {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnBookings,
    private readonly requests: EarlierRequestsRepository,
    private readonly freeTimes: FreeTimes,
    private readonly clock: Clock,
  ) {}

  /** Throws `booking-not-found`, `booking-not-active`, `too-late`, `earlier-needs-email`. */
  async open(own: OwnBooking): Promise<void> {
    await this.transactions.run(async (tx) => {
      const booking = await this.own.readLocked(tx, own);
      const now = this.clock.now();
      if (booking.status !== 'booked') throw new Problem(notActive);
      if (now >= booking.canMoveUntil) throw new Problem(tooLate);
      if (booking.contact.email === null) throw new Problem(earlierNeedsEmail);
      const { centreId, service, startsAt: until } = booking;
      const free = await this.freeTimes.between(tx, { centreId, service, from: now, until, now });
      await this.requests.open(tx, booking, {
        now: new Date(now),
        until: new Date(until),
        seen: free.map(({ startsAt }) => new Date(startsAt)),
      });
    });
  }

  /** Throws `booking-not-found`. */
  async close(own: OwnBooking): Promise<void> {
    await this.transactions.run(async (tx) => {
      const booking = await this.own.readLocked(tx, own);
      await this.requests.close(tx, booking, new Date(this.clock.now()));
    });
  }
}
