import { Injectable } from '@nestjs/common';
import type { Witness } from '../common/database/transactions.ts';
import { Transactions } from '../common/database/transactions.ts';
import type { Tx } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import { SlotNotices } from '../slots/slot-notices.ts';
import type { BookingDetails } from './booking-details.ts';
import { notActive, slotTaken, tooLate } from './bookings.errors.ts';
import { mayMove } from './domain/limits.ts';
import { HoldRefusals } from './hold-refusals.ts';
import { MovedBookings } from './moved-bookings.ts';
import { OwnBookings } from './own-booking.ts';
import type { OwnBooking } from './own-booking.ts';

export interface MoveCommand extends OwnBooking {
  /** The centre it is to be at; where it is now when not given. */
  readonly centreId?: string | undefined;
  /** Epoch milliseconds; a slot's start. */
  readonly startsAt: number;
}

class NoRoom extends Error {
  constructor(readonly booking: BookingDetails) {
    super();
  }
}

/** Errand: move a booking in one step. The old place is given up only with the new one in hand. */
@Injectable()
export class MoveBooking {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnBookings,
    private readonly moved: MovedBookings,
    private readonly refusals: HoldRefusals,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the booking under its old reference. Throws `booking-not-found`, `too-late`,
   * `booking-not-active`, and what a hold is refused for; then the old place stays.
   */
  async run(command: MoveCommand, witness: Witness<BookingDetails> | null = null): Promise<BookingDetails> {
    try {
      const { before, after } = await this.#transact(command, witness);
      for (const centreId of new Set([before, after.centreId])) this.notices.changed(centreId);
      return after;
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error;
      const { centreId = error.booking.centreId, startsAt } = command;
      const why = await this.refusals.explain({ centreId, startsAt, service: error.booking.service });
      throw why ?? new Problem(slotTaken, { members: { alternatives: [] } });
    }
  }

  async #transact(
    command: MoveCommand,
    witness: Witness<BookingDetails> | null,
  ): Promise<{ before: string; after: BookingDetails }> {
    let before = '';
    const after = await this.transactions.runWitnessed(witness, async (tx) => {
      const booking = await this.own.readLocked(tx, command);
      before = booking.centreId;
      return this.#move(tx, booking, command);
    });
    return { before, after };
  }

  async #move(tx: Tx, booking: BookingDetails, command: MoveCommand): Promise<BookingDetails> {
    const now = this.clock.now();
    const { centreId = booking.centreId, startsAt } = command;
    const to = { centreId, startsAt, caller: 'public' } as const;
    const permitted = mayMove(now, booking, { noticeMinutes: noticeOf(booking) });
    if (!permitted.ok) throw new Problem(permitted.reason === 'too-late' ? tooLate : notActive);
    if (to.centreId === booking.centreId && to.startsAt === booking.startsAt) return booking;
    if (!(await this.moved.change(tx, booking, to, now))) throw new NoRoom(booking);
    return this.own.read(tx, command);
  }
}

function noticeOf(booking: BookingDetails): number {
  return (booking.startsAt - booking.canMoveUntil) / 60_000;
}
