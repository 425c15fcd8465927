import { Injectable } from '@nestjs/common';
import { OfferedPlaces } from '../../bookings/offered/offered-places.ts';
import type { OfferedPlace } from '../../bookings/offered/offered-places.ts';
import { sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import { nextState } from './domain/move-state.ts';
import type { MoveEvent, MoveState } from './domain/move-state.ts';

export interface RowKey {
  readonly centreId: string;
  readonly id: string;
}

/** One person of a run who is not settled yet. */
export interface OpenMove extends RowKey {
  readonly runId: string;
  readonly bookingId: string;
  readonly startsAt: Date;
  readonly state: MoveState;
  readonly offer: OfferedPlace | null;
  readonly answerUntil: Date | null;
}

interface Row extends Omit<OpenMove, 'offer'> {
  readonly offerCentreId: string | null;
  readonly offerStartsAt: Date | null;
  readonly offerHoldId: string | null;
}

const COLUMNS = sql`
  m.centre_id as "centreId", m.id, m.run_id as "runId", m.booking_id as "bookingId", m.starts_at as "startsAt", m.state,
  m.offer_centre_id as "offerCentreId", m.offer_starts_at as "offerStartsAt", m.offer_hold_id as "offerHoldId",
  m.answer_until as "answerUntil"`;

/**
 * The rows of people not settled yet. Whoever changes one has its booking's row locked before: then nobody moves the
 * booking meanwhile, and two who settle the same person go one after the other.
 */
@Injectable()
export class MoveRowsRepository {
  constructor(private readonly places: OfferedPlaces) {}

  /** Rides moved_booking_open_uq. */
  async ofBooking(db: Db, centreId: string, bookingId: string): Promise<OpenMove | null> {
    const [row] = await db.rows<Row>(
      sql`
        select ${COLUMNS}
        from moved_booking m
        where m.centre_id = ${centreId} and m.booking_id = ${bookingId} and m.settled_at is null`.named(
        'move.of-booking',
      ),
    );
    return row ? openMove(row) : null;
  }

  async find(db: Db, { centreId, id }: RowKey): Promise<OpenMove | null> {
    const [row] = await db.rows<Row>(sql`
      select ${COLUMNS}
      from moved_booking m
      where m.centre_id = ${centreId} and m.id = ${id} and m.settled_at is null`);
    return row ? openMove(row) : null;
  }

  /** The row locked; null when the person is settled by now. */
  async lock(tx: Tx, { centreId, id }: RowKey): Promise<OpenMove | null> {
    const [row] = await tx.rows<Row>(sql`
      select ${COLUMNS}
      from moved_booking m
      where m.centre_id = ${centreId} and m.id = ${id} and m.settled_at is null
      for update`);
    return row ? openMove(row) : null;
  }

  /** Ends it for the person, and lets go of the place kept for them unless they took it. False when it cannot end so. */
  async settle(tx: Tx, move: OpenMove, event: MoveEvent, by: string, now: Date): Promise<boolean> {
    const state = nextState(move.state, event);
    if (state === null) return false;
    const settled = await tx.rows(sql`
      update moved_booking
      set state = ${state}, settled_at = ${now}, settled_by = ${by}
      where centre_id = ${move.centreId} and id = ${move.id} and settled_at is null
      returning id`);
    if (settled.length === 0) return false;
    if (move.offer && event !== 'accept') await this.places.letGo(tx, move.offer, now);
    return true;
  }

  /** Writes down the place now kept for the person, and who tells them of it. */
  async offer(
    tx: Tx,
    { centreId, id, state }: OpenMove,
    offer: OfferedPlace,
    answerUntil: number | null,
    now: Date,
  ): Promise<void> {
    const to =
      state === 'to-propose' ? nextState(state, answerUntil === null ? 'hand-to-staff' : 'propose') : state;
    await tx.rows(sql`
      update moved_booking
      set
        state = ${to},
        offer_centre_id = ${offer.centreId},
        offer_starts_at = ${new Date(offer.startsAt)},
        offer_hold_id = ${offer.holdId},
        offered_at = ${now},
        sought_at = ${now},
        answer_until = ${answerUntil === null ? null : new Date(answerUntil)}
      where centre_id = ${centreId} and id = ${id}`);
  }

  /** Nothing was found, or nobody answered: staff call. */
  async handToStaff(tx: Tx, { centreId, id, state }: OpenMove, now: Date): Promise<void> {
    const event = state === 'proposed' ? 'lapse' : 'hand-to-staff';
    await tx.rows(sql`
      update moved_booking
      set state = ${nextState(state, event) ?? state}, sought_at = ${now}, answer_until = null
      where centre_id = ${centreId} and id = ${id}`);
  }

  /** The place is kept no longer. */
  async forgetOffer(tx: Tx, { centreId, id }: RowKey): Promise<void> {
    await tx.rows(sql`
      update moved_booking
      set offer_centre_id = null, offer_starts_at = null, offer_hold_id = null, offered_at = null
      where centre_id = ${centreId} and id = ${id}`);
  }
}

function openMove({ offerCentreId, offerStartsAt, offerHoldId, ...row }: Row): OpenMove {
  const offer =
    offerCentreId !== null && offerStartsAt !== null && offerHoldId !== null
      ? { centreId: offerCentreId, startsAt: offerStartsAt.getTime(), holdId: offerHoldId }
      : null;
  return { ...row, offer };
}
