import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';
import type { Turn } from './domain/move-state.ts';
import { moveRunNotFound } from './moves.errors.ts';

/** Where a run is stopped: at one centre, or in all centres of a region. */
export type RunPlace =
  | { readonly centreId: string; readonly runId: string }
  | { readonly regionCode: string; readonly runId: string };

/**
 * Errand: nobody new is offered anything until the run goes on. Who was told already may answer, what is kept stays
 * kept, and whoever would otherwise come to a closed door is called. Again is no change.
 */
@Injectable()
export class StopMoves {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** Throws `move-run-not-found`. */
  async run(place: RunPlace, act: Turn, accountId: string): Promise<void> {
    const actor = staffActor(accountId);
    const now = new Date(this.clock.now());
    const turned = await this.transactions.run(async (tx) => {
      const runs = await tx.rows<{ centre_id: string; is_stopped: boolean }>(sql`
        select r.centre_id, r.stopped_at is not null as is_stopped
        from move_run r
        where r.id = ${place.runId} and ${within(place)}
        order by r.centre_id
        for update of r`);
      if (runs.length === 0) throw new Problem(moveRunNotFound);
      const changing = runs.filter((run) => run.is_stopped !== (act === 'stop')).map((run) => run.centre_id);
      await tx.rows(sql`
        update move_run
        set
          stopped_at = ${act === 'stop' ? now : null}::timestamptz,
          stopped_by = ${act === 'stop' ? actor : null}::text
        where id = ${place.runId} and centre_id = any (${changing}::uuid[])`);
      for (const centreId of changing)
        await this.audit.record(tx, {
          actor,
          action: `${act}-moves`,
          ...{ subjectKind: 'centre', subjectId: centreId },
          before: { runId: place.runId, stopped: act !== 'stop' },
          after: { runId: place.runId, stopped: act === 'stop' },
        });
      return changing;
    });
    for (const centreId of turned) this.notices.changed(centreId);
  }
}

function within(place: RunPlace): Sql {
  if ('centreId' in place) return sql`r.centre_id = ${place.centreId}`;
  return sql`r.centre_id in (select id from centre where region_code = ${place.regionCode})`;
}
