import { Injectable } from '@nestjs/common';
import type { BookingDetails } from '../bookings/booking-details.ts';
import { CancelBooking } from '../bookings/cancel-booking.service.ts';
import { CHANGES_PER_ADDRESS } from '../bookings/gate/gate.ts';
import { MoveBooking } from '../bookings/move-booking.service.ts';
import type { OwnBooking } from '../bookings/own-booking.ts';
import { Limits } from '../common/limits/limits.ts';

/** Moves and cancels from pages, under the same limit as the API. */
@Injectable()
export class VisitChanges {
  constructor(
    private readonly limits: Limits,
    private readonly moveBooking: MoveBooking,
    private readonly cancelBooking: CancelBooking,
  ) {}

  async cancel(own: OwnBooking, address: string): Promise<BookingDetails> {
    await this.limits.count(CHANGES_PER_ADDRESS, address);
    return this.cancelBooking.run(own);
  }

  async move(
    own: OwnBooking,
    to: { centreId: string; startsAt: number },
    address: string,
  ): Promise<BookingDetails> {
    await this.limits.count(CHANGES_PER_ADDRESS, address);
    return this.moveBooking.run({ ...own, ...to });
  }
}
