import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import { Clock } from '../../common/time/clock.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';
import { SlotPlanner } from '../../slots/slot-planner.ts';
import type { DateSpan } from '../../slots/slot-planner.ts';
import { MassMoves } from '../moves/mass-moves.ts';
import type { Hit } from '../moves/mass-moves.ts';
import type { Surplus } from '../moves/surplus.ts';
import type { ChangeCause, ChangeTrace } from './change-cause.ts';
import { ConcernedCentres } from './concerned-centres.ts';
import type { Concerned } from './concerned-centres.ts';
import { dayDifferences, timesByDate } from './domain/day-difference.ts';
import type { DayDifference, TimeOfDay } from './domain/day-difference.ts';

/** One change of the plan of one centre or of many. */
export interface PlanOrder {
  readonly centreIds: Concerned;
  /** The only dates that change; without it every planned day is written anew. */
  readonly dates?: DateSpan;
  readonly cause: ChangeCause;
  /** Who does it, as the trail writes it. */
  readonly actor: string;
  /**
   * Writes what the plan is made from, once the centres are locked: what it reads of them stays so. May answer what
   * the trail is to keep. Runs again when the server gives the transaction up as a deadlock's victim.
   */
  readonly write: ((tx: Tx) => Promise<ChangeTrace>) | ((tx: Tx) => Promise<void>);
}

export interface ChangedCentre {
  readonly centreId: string;
  /** The dates whose hours or places are other than before. */
  readonly days: readonly DayDifference[];
  /** The times the plan has now, by their dates, when it is the only centre concerned; of many nobody looks at each. */
  readonly times?: ReadonlyMap<LocalDate, readonly TimeOfDay[]>;
}

export interface PlannedChange {
  /** Every centre concerned, in the order of their ids. */
  readonly centres: readonly ChangedCentre[];
  readonly surplus: readonly Surplus[];
}

export interface AppliedChange extends PlannedChange {
  /** The run that moves those who fell out; null when nobody did. */
  readonly moveRunId: string | null;
}

export interface PreviewedChange extends PlannedChange {
  /** Who would fall out, and where each would go. */
  readonly hits: readonly Hit[];
}

class RolledBack extends Error {
  constructor(readonly change: PreviewedChange) {
    super();
  }
}

/**
 * The one way to change the slots of centres. Regions are locked by their codes, centres by their ids and the slots of
 * each by their starts, as everybody locks slots; whoever is called from here may wait for no booking's row, which a
 * citizen who waits for one of these slots may hold. A day off of the country, 202 centres of three windows in one
 * transaction, took 0.34-0.41 s on two shared cores; only slots of that date waited for it.
 */
@Injectable()
export class ChangePlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly concerned: ConcernedCentres,
    private readonly planner: SlotPlanner,
    private readonly moves: MassMoves,
    private readonly audit: AuditTrail,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** The change as an errand of its own: applies, commits, and tells whoever watches the slots. */
  async run(order: PlanOrder): Promise<AppliedChange> {
    const applied = await this.transactions.run((tx) => this.apply(tx, order));
    this.announce(applied);
    return applied;
  }

  /**
   * Writes, plans the slots of every centre concerned anew, hands those who fall out to the moves and remembers who
   * did it, all in this transaction. After its commit call `announce`. Throws `centre-not-found`, and whatever `write`
   * throws.
   */
  async apply(tx: Tx, order: PlanOrder): Promise<AppliedChange> {
    const { change, trace } = await this.#rewrite(tx, order);
    const { cause, actor } = order;
    const moveRunId = await this.moves.begin(tx, { cause, actor, surplus: change.surplus });
    await this.audit.record(tx, {
      actor,
      action: cause.action,
      subjectKind: cause.subject.kind,
      subjectId: cause.subject.id,
      ...trace,
    });
    return { ...change, moveRunId };
  }

  /** What `apply` would do, done and rolled back: whoever books these slots waits for it meanwhile. */
  async preview(order: PlanOrder): Promise<PreviewedChange> {
    try {
      return await this.transactions.run(async (tx) => {
        const { change } = await this.#rewrite(tx, order);
        const hits = await this.moves.propose(tx, change.surplus);
        throw new RolledBack({ ...change, hits });
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.change;
      throw error;
    }
  }

  /** Tells every process that the slots of these centres changed; after the commit. */
  announce({ centres }: PlannedChange): void {
    for (const { centreId } of centres) this.notices.changed(centreId);
  }

  async #rewrite(
    tx: Tx,
    order: PlanOrder,
  ): Promise<{ change: PlannedChange; trace: ChangeTrace | undefined }> {
    const centreIds = await this.concerned.lockAndList(tx, order.centreIds);
    await this.planner.lock(tx, centreIds);
    const trace = (await order.write(tx)) as ChangeTrace | undefined;
    const now = this.clock.now();
    const centres: ChangedCentre[] = [];
    const surplus: Surplus[] = [];
    for (const centreId of centreIds) {
      const planned = await this.planner.rewrite(tx, centreId, now, order.dates);
      const days = dayDifferences(planned.before, planned.after, planned.centre.timeZone);
      const times = centreIds.length === 1 && timesByDate(planned.after, planned.centre.timeZone);
      centres.push({ centreId, days, ...(times && { times }) });
      surplus.push(...planned.surplus.map((places) => ({ centreId, ...places })));
    }
    return { change: { centres, surplus }, trace };
  }
}
