import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { sql } from '../../common/database/sql.ts';
import type { Witness } from '../../common/database/transactions.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';
import type { BookingDetails } from '../booking-details.ts';
import { notActive, visitorIsHere } from '../bookings.errors.ts';
import { ClosedBookings } from '../closed-bookings.ts';
import { nextStatus } from '../domain/booking-status.ts';
import { CentreVisits } from './centre-visits.ts';
import type { CentreVisit } from './centre-visits.ts';

export interface StaffCancellation extends CentreVisit {
  /** Who gives the visit up: the person who asked staff to cancel, or the centre. */
  readonly for: 'applicant' | 'centre';
  readonly reason: string;
  readonly accountId: string;
}

const EVENTS = { applicant: 'cancel-by-applicant', centre: 'cancel-by-centre' } as const;
const AT_WINDOW = new Set(['called', 'in-service']);

/** Errand: staff cancel a visit of their centre, with the reason. Again is no change and no error. */
@Injectable()
export class CancelByStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly visits: CentreVisits,
    private readonly closed: ClosedBookings,
    private readonly audit: AuditTrail,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** Throws `booking-not-found`, `booking-not-active`, `visitor-is-here`. */
  async run(
    cancellation: StaffCancellation,
    witness: Witness<BookingDetails> | null = null,
  ): Promise<BookingDetails> {
    const cancelled = await this.transactions.runWitnessed(witness, (tx) => this.#cancel(tx, cancellation));
    this.notices.changed(cancellation.centreId);
    return cancelled;
  }

  async #cancel(tx: Tx, cancellation: StaffCancellation): Promise<BookingDetails> {
    const visit = await this.visits.readLocked(tx, cancellation);
    const event = EVENTS[cancellation.for];
    if (AT_WINDOW.has(visit.status)) throw new Problem(visitorIsHere);
    const next = nextStatus(visit.status, event);
    if (!next.ok && next.reason === 'already-so') return visit;
    if (!next.ok) throw new Problem(notActive);
    const { centreId, id } = visit;
    const now = this.clock.now();
    await tx.rows(sql`
      update booking
      set status = ${next.status}, closed_at = ${new Date(now)}
      where centre_id = ${centreId} and id = ${id}`);
    const placeAgainAt = await this.closed.settle(tx, visit, { event, message: 'cancelled', now });
    await tx.rows(sql`
      update booking
      set place_again_at = ${placeAgainAt}
      where centre_id = ${centreId} and id = ${id}`);
    await this.audit.record(tx, {
      actor: staffActor(cancellation.accountId),
      action: 'visit.cancelled',
      ...{ subjectKind: 'booking', subjectId: id },
      centreId,
      before: { status: visit.status },
      after: { status: next.status, for: cancellation.for },
      reason: cancellation.reason,
    });
    return this.visits.read(tx, cancellation);
  }
}
