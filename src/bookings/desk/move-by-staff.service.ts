import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Centres } from '../../centres/centres.service.ts';
import type { Witness } from '../../common/database/transactions.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { reaches } from '../../common/http/badge.ts';
import { Clock } from '../../common/time/clock.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';
import type { BookingDetails } from '../booking-details.ts';
import { BookingReader } from '../booking.reader.ts';
import {
  bookingNotFound,
  centreOutOfReach,
  notActive,
  slotTaken,
  visitorIsHere,
} from '../bookings.errors.ts';
import { isActive } from '../domain/booking-status.ts';
import { HoldRefusals } from '../hold-refusals.ts';
import { MovedBookings } from '../moved-bookings.ts';
import { CentreVisits } from './centre-visits.ts';
import type { CentreVisit } from './centre-visits.ts';

export interface StaffMove extends CentreVisit {
  /** Where it is to be; the same centre when not given. */
  readonly to?: string | undefined;
  /** Epoch milliseconds; a slot's start. */
  readonly startsAt: number;
  readonly reason: string;
  readonly badge: StaffBadge;
}

class NoRoom extends Error {
  constructor(readonly service: string) {
    super();
  }
}

/** Errand: staff move a visit of their centre, also at short notice and into reserve places. */
@Injectable()
export class MoveByStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly centres: Centres,
    private readonly visits: CentreVisits,
    private readonly reader: BookingReader,
    private readonly moved: MovedBookings,
    private readonly refusals: HoldRefusals,
    private readonly audit: AuditTrail,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /**
   * The visit under its old reference. Throws `booking-not-found`, `booking-not-active`, `visitor-is-here` once the
   * person has come, `centre-out-of-reach`, and what a hold is refused for; then the old place stays.
   */
  async run(move: StaffMove, witness: Witness<BookingDetails> | null = null): Promise<BookingDetails> {
    const centreId = move.to ?? move.centreId;
    try {
      const after = await this.transactions.runWitnessed(witness, (tx) => this.#move(tx, move, centreId));
      for (const each of new Set([move.centreId, centreId])) this.notices.changed(each);
      return after;
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error;
      const { service } = error;
      const why = await this.refusals.explain({
        centreId,
        service,
        startsAt: move.startsAt,
        caller: 'staff',
      });
      throw why ?? new Problem(slotTaken, { members: { alternatives: [] } });
    }
  }

  async #move(tx: Tx, move: StaffMove, centreId: string): Promise<BookingDetails> {
    const { badge, startsAt, reason } = move;
    const { regionCode } = await this.centres.get(tx, centreId);
    if (!reaches(badge, 'visits.book', { centreId, regionCode })) throw new Problem(centreOutOfReach);
    const before = await this.visits.readLocked(tx, move);
    if (!isActive(before.status)) throw new Problem(notActive);
    if (before.status !== 'booked') throw new Problem(visitorIsHere);
    if (before.centreId === centreId && before.startsAt === startsAt) return before;
    const to = { centreId, startsAt, caller: 'staff' } as const;
    if (!(await this.moved.change(tx, before, to, this.clock.now()))) throw new NoRoom(before.service);
    const after = await this.reader.byReference(tx, before.reference);
    if (!after) throw new Problem(bookingNotFound);
    await this.audit.record(tx, {
      actor: staffActor(badge.accountId),
      action: 'visit.moved',
      ...{ subjectKind: 'booking', subjectId: after.id },
      before: { centreId: before.centreId, startsAt: new Date(before.startsAt).toISOString() },
      after: { centreId, startsAt: new Date(startsAt).toISOString() },
      reason,
    });
    return after;
  }
}
