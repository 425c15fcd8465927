import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Clock } from '../../common/time/clock.ts';
import type { SurplusPlaces } from '../../slots/domain/rewrite.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';
import { SlotPlanner } from '../../slots/slot-planner.ts';
import type { DateSpan } from '../../slots/slot-planner.ts';
import type { ChangeCause, ChangeTrace } from './change-cause.ts';
import { dayDifferences } from './domain/day-difference.ts';
import type { DayDifference } from './domain/day-difference.ts';

/** One change of the plan of one centre or of many. */
export interface PlanOrder {
  readonly centreIds: readonly string[];
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

/** Places taken at a start that the plan of a centre has no longer. */
export interface CentreSurplus extends SurplusPlaces {
  readonly centreId: string;
}

export interface ChangedCentre {
  readonly centreId: string;
  /** The dates whose hours or places are other than before. */
  readonly days: readonly DayDifference[];
}

export interface ChangedPlan {
  readonly centres: readonly ChangedCentre[];
  readonly surplus: readonly CentreSurplus[];
}

class RolledBack extends Error {
  constructor(readonly plan: ChangedPlan) {
    super();
  }
}

/**
 * The one way to change the slots of centres. Centres are locked in the order of their ids, and the slots of each in
 * the order of their starts, as everybody locks slots; whoever is called from here may wait for no booking's row,
 * which a citizen who waits for one of these slots may hold.
 */
@Injectable()
export class ChangePlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly planner: SlotPlanner,
    private readonly audit: AuditTrail,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** The change as an errand of its own: applies, commits, and tells whoever watches the slots. */
  async run(order: PlanOrder): Promise<ChangedPlan> {
    const changed = await this.transactions.run((tx) => this.apply(tx, order));
    this.announce(order.centreIds);
    return changed;
  }

  /**
   * Writes, plans the slots of every centre concerned anew and remembers who did it, all in this transaction. After
   * its commit call `announce`. Throws `centre-not-found`, and whatever `write` throws.
   */
  async apply(tx: Tx, order: PlanOrder): Promise<ChangedPlan> {
    const centreIds = [...new Set(order.centreIds)].toSorted();
    await this.planner.lock(tx, centreIds);
    const trace = (await order.write(tx)) as ChangeTrace | undefined;
    const changed = await this.#rewrite(tx, centreIds, order.dates);
    await this.audit.record(tx, {
      actor: order.actor,
      action: order.cause.action,
      subjectKind: order.cause.subject.kind,
      subjectId: order.cause.subject.id,
      ...trace,
    });
    return changed;
  }

  /** What `apply` would do, done and rolled back: bookings of these slots wait for it meanwhile. */
  async preview(order: PlanOrder): Promise<ChangedPlan> {
    try {
      return await this.transactions.run(async (tx) => {
        throw new RolledBack(await this.apply(tx, order));
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.plan;
      throw error;
    }
  }

  /** Tells every process that the slots of these centres changed; after the commit. */
  announce(centreIds: readonly string[]): void {
    for (const centreId of new Set(centreIds)) this.notices.changed(centreId);
  }

  async #rewrite(tx: Tx, centreIds: readonly string[], dates?: DateSpan): Promise<ChangedPlan> {
    const now = this.clock.now();
    const centres: ChangedCentre[] = [];
    const surplus: CentreSurplus[] = [];
    for (const centreId of centreIds) {
      const { centre, before, after, surplus: left } = await this.planner.rewrite(tx, centreId, now, dates);
      centres.push({ centreId, days: dayDifferences(before, after, centre.timeZone) });
      surplus.push(...left.map((places) => ({ centreId, ...places })));
    }
    return { centres, surplus };
  }
}
