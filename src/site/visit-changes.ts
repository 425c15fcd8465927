import { Injectable } from '@nestjs/common';
import type { BookingDetails } from '../bookings/booking-details.ts';
import { CancelBooking } from '../bookings/cancel-booking.service.ts';
import { ConfirmVisit } from '../bookings/confirm-visit.service.ts';
import { Attempts } from '../bookings/gate/attempts.ts';
import { MoveBooking } from '../bookings/move-booking.service.ts';
import type { OwnBooking } from '../bookings/own-booking.ts';
import { RestoreBooking } from '../bookings/restore-booking.service.ts';
import { WithdrawConsent } from '../bookings/withdraw-consent.service.ts';
import { AcceptOffer } from '../scheduling/moves/accept-offer.ts';

/** What an owner does with a visit from its pages, under the same limits as the API. */
@Injectable()
export class VisitChanges {
  constructor(
    private readonly attempts: Attempts,
    private readonly moveBooking: MoveBooking,
    private readonly cancelBooking: CancelBooking,
    private readonly restoreBooking: RestoreBooking,
    private readonly confirmVisit: ConfirmVisit,
    private readonly withdrawConsent: WithdrawConsent,
    private readonly acceptOffer: AcceptOffer,
  ) {}

  async cancel(own: OwnBooking, address: string): Promise<BookingDetails> {
    await this.attempts.countChange(address);
    return this.cancelBooking.run(own);
  }

  async restore(own: OwnBooking, address: string): Promise<BookingDetails> {
    await this.attempts.countChange(address);
    return this.restoreBooking.run(own);
  }

  async confirm(own: OwnBooking, address: string): Promise<BookingDetails> {
    await this.attempts.countChange(address);
    return this.confirmVisit.run(own);
  }

  async withdraw(own: OwnBooking, address: string): Promise<void> {
    await this.attempts.countChange(address);
    return this.withdrawConsent.run(own);
  }

  /** `holdId` is the offer the person saw. */
  async accept(own: OwnBooking, holdId: string, address: string): Promise<BookingDetails> {
    await this.attempts.countChange(address);
    return this.acceptOffer.run(own, holdId);
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
