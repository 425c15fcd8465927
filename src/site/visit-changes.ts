import { Injectable } from '@nestjs/common';
import type { BookingDetails } from '../bookings/booking-details.ts';
import { CancelBooking } from '../bookings/cancel-booking.service.ts';
import { Attempts } from '../bookings/gate/attempts.ts';
import { MoveBooking } from '../bookings/move-booking.service.ts';
import type { OwnBooking } from '../bookings/own-booking.ts';

/** Moves and cancels from pages, under the same limit as the API. */
@Injectable()
export class VisitChanges {
  constructor(
    private readonly attempts: Attempts,
    private readonly moveBooking: MoveBooking,
    private readonly cancelBooking: CancelBooking,
  ) {}

  async cancel(own: OwnBooking, address: string): Promise<BookingDetails> {
    await this.attempts.countChange(address);
    return this.cancelBooking.run(own);
  }

  async move(
    own: OwnBooking,
    to: { centreId: string; startsAt: number },
    address: string,
  ): Promise<BookingDetails> {
    await this.attempts.countMove(own, address);
    return this.moveBooking.run({ ...own, ...to });
  }
}
