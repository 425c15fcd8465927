import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { BookingLetters } from '../../../bookings/booking-letters.ts';
import type { ComposedMessage } from '../../../notifications/domain/composed-message.ts';
import { MessageComposers } from '../../../notifications/message-composers.ts';
import { MoveOffers } from '../move-offers.ts';
import { composeMoveCalledOff, composeMoveOffer } from './compose-move.ts';
import { MOVE_CALLED_OFF, MOVE_OFFERED } from './message-kinds.ts';

/** Writes the letters of a move from what is kept for the person when the letter leaves. */
@Injectable()
export class MoveLetters implements OnModuleInit {
  constructor(
    private readonly composers: MessageComposers,
    private readonly letters: BookingLetters,
    private readonly offers: MoveOffers,
  ) {}

  onModuleInit(): void {
    this.composers.register(MOVE_OFFERED, (centreId, id) => this.#offered(centreId, id));
    this.composers.register(MOVE_CALLED_OFF, (centreId, id) => this.#calledOff(centreId, id));
  }

  /** null once the person has answered, or the place is kept no longer. */
  async #offered(centreId: string, id: string): Promise<ComposedMessage | null> {
    const [parts, notice] = await Promise.all([
      this.letters.parts(centreId, id),
      this.offers.of({ centreId, id }),
    ]);
    if (parts?.details.status !== 'booked' || !notice?.offer) return null;
    return composeMoveOffer(parts, notice, notice.offer);
  }

  /** null when the time has been closed once more. */
  async #calledOff(centreId: string, id: string): Promise<ComposedMessage | null> {
    const [parts, notice] = await Promise.all([
      this.letters.parts(centreId, id),
      this.offers.of({ centreId, id }),
    ]);
    return parts?.details.status === 'booked' && !notice ? composeMoveCalledOff(parts) : null;
  }
}
