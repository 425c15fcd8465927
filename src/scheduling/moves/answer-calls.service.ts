import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { CancelByStaff } from '../../bookings/desk/cancel-by-staff.service.ts';
import { CentreVisits } from '../../bookings/desk/centre-visits.ts';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';
import { AcceptOffer } from './accept-offer.ts';
import { moveNotFound } from './moves.errors.ts';

/** Whom nobody reached comes back to the top of the list after this. */
const CALL_AGAIN_MS = 2 * 3_600_000;

export interface Call {
  readonly centreId: string;
  /** The row of the list. */
  readonly callId: string;
  readonly accountId: string;
}

/** Errands: what a person said on the telephone. Another time is an ordinary move of the visit, which settles it too. */
@Injectable()
export class AnswerCalls {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly visits: CentreVisits,
    private readonly offers: AcceptOffer,
    private readonly cancelByStaff: CancelByStaff,
    private readonly audit: AuditTrail,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** The person takes the place that was read out. Throws `move-not-found`, `move-offer-gone`. */
  async accept(call: Call, holdId: string): Promise<void> {
    const reference = await this.#reference(call);
    const actor = staffActor(call.accountId);
    const after = await this.transactions.run(async (tx) => {
      const visit = await this.visits.readLocked(tx, { centreId: call.centreId, reference });
      const moved = await this.offers.take(tx, visit, holdId, actor);
      await this.audit.record(tx, {
        actor,
        action: 'accept-move-by-telephone',
        ...{ subjectKind: 'booking', subjectId: moved.id },
        before: { centreId: visit.centreId, startsAt: new Date(visit.startsAt).toISOString() },
        after: { centreId: moved.centreId, startsAt: new Date(moved.startsAt).toISOString() },
      });
      return moved;
    });
    for (const centreId of new Set([call.centreId, after.centreId])) this.notices.changed(centreId);
  }

  /** The person does not come any more. Throws `move-not-found`. */
  async refuse(call: Call): Promise<void> {
    const reference = await this.#reference(call);
    const { centreId, accountId } = call;
    await this.cancelByStaff.run({
      ...{ centreId, reference, accountId },
      for: 'applicant',
      reason: 'Отказ по телефону от переноса',
    });
  }

  /** Nobody answered; `calls` is how often that was so before, so that two presses count once. Throws `move-not-found`. */
  async missed({ centreId, callId, accountId }: Call, calls: number): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (tx) => {
      const rows = await tx.rows<{ booking_id: string; calls: number }>(sql`
        update moved_booking
        set
          calls = ${calls + 1}::int,
          called_at = ${new Date(now)},
          call_after = ${new Date(now + CALL_AGAIN_MS)}
        where centre_id = ${centreId} and id = ${callId} and state = 'on-call-list'
          and calls between ${calls}::int and ${calls + 1}::int
        returning booking_id, calls`);
      const [row] = rows;
      if (!row) throw new Problem(moveNotFound);
      await this.audit.record(tx, {
        actor: staffActor(accountId),
        action: 'call-reached-nobody',
        ...{ subjectKind: 'booking', subjectId: row.booking_id },
        before: { calls },
        after: { calls: row.calls },
      });
    });
    this.notices.changed(centreId);
  }

  async #reference({ centreId, callId }: Call): Promise<string> {
    const [row] = await this.database.rows<{ reference: string }>(sql`
      select b.reference
      from moved_booking m
      join booking b on b.centre_id = m.centre_id and b.id = m.booking_id
      where m.centre_id = ${centreId} and m.id = ${callId} and m.state = 'on-call-list' and b.reference is not null`);
    if (!row) throw new Problem(moveNotFound);
    return row.reference;
  }
}
