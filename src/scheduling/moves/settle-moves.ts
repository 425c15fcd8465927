import { Injectable } from '@nestjs/common';
import { OfferedPlaces } from '../../bookings/offered/offered-places.ts';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Clock } from '../../common/time/clock.ts';
import { Outbox } from '../../notifications/outbox.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';
import { fateOf } from './domain/booking-fate.ts';
import { keepForCall } from './domain/offer-terms.ts';
import { MOVE_CALLED_OFF } from './messages/message-kinds.ts';
import { MoveRowsRepository } from './move-rows.repository.ts';
import type { OpenMove, RowKey } from './move-rows.repository.ts';
import { MoveWorkReader } from './move-work.reader.ts';
import type { LockedBooking } from './move-work.reader.ts';

/** How the trail of a run names what nobody but the time did. */
const BY_CLOCK = 'clock';

/** What becomes of people without an answer of theirs, each in a transaction of its own. */
@Injectable()
export class SettleMoves {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly work: MoveWorkReader,
    private readonly rows: MoveRowsRepository,
    private readonly places: OfferedPlaces,
    private readonly outbox: Outbox,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** The booking is not what it was: the person leaves the run. */
  readonly leave = (row: RowKey): Promise<boolean> =>
    this.#step(row, async (tx, move, booking) => {
      const now = this.clock.now();
      const event = fateOf(
        booking && {
          status: booking.status,
          startsAt: booking.startsAt.getTime(),
          holdUntil: booking.holdUntil?.getTime() ?? null,
        },
        move.startsAt.getTime(),
        now,
      );
      return event !== null && this.rows.settle(tx, move, event, BY_CLOCK, new Date(now));
    });

  /** The time is received again: the booking stays, and who was told otherwise is told so. */
  readonly callOff = (row: RowKey): Promise<boolean> =>
    this.#step(row, async (tx, move, booking) => {
      if (booking?.status !== 'booked') return false;
      const now = new Date(this.clock.now());
      if (!(await this.rows.settle(tx, move, 'stay', BY_CLOCK, now))) return false;
      const { centreId, bookingId } = move;
      await this.places.unmarkToMove(tx, centreId, bookingId);
      if (move.offer && booking.email !== null)
        await this.outbox.add(tx, { centreId, bookingId, kind: MOVE_CALLED_OFF, dueAt: now });
      return true;
    });

  /** Nobody answered: staff call, and the place is kept for that. */
  readonly lapse = (row: RowKey): Promise<boolean> =>
    this.#step(row, async (tx, move) => {
      if (move.state === 'on-call-list') return false;
      const now = this.clock.now();
      await this.rows.handToStaff(tx, move, new Date(now));
      if (move.offer)
        await this.places.keepLonger(tx, move.offer, keepForCall(now, move.offer.startsAt), now);
      return true;
    });

  async #step(
    row: RowKey,
    work: (tx: Tx, move: OpenMove, booking: LockedBooking | null) => Promise<boolean>,
  ): Promise<boolean> {
    const seen = await this.rows.find(this.database, row);
    if (!seen) return false;
    const isDone = await this.transactions.run(async (tx) => {
      const booking = await this.work.lockBooking(tx, seen.centreId, seen.bookingId);
      // Locked by somebody, who then tells of it; or erased.
      if (!booking && (await this.work.isThere(tx, seen.centreId, seen.bookingId))) return false;
      const move = await this.rows.lock(tx, row);
      return move !== null && work(tx, move, booking);
    });
    if (isDone) this.notices.changed(row.centreId);
    return isDone;
  }
}
