import { Injectable } from '@nestjs/common';
import { Centres } from '../../centres/centres.service.ts';
import type { SettingOverrides } from '../../centres/domain/settings.ts';
import { CentreEdits } from '../../centres/manage/centre-edits.ts';
import type { EditTrace } from '../../centres/manage/centre-edits.ts';
import type { Edit } from '../../centres/manage/centre-state.ts';
import { Database } from '../../common/database/database.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import { instantOf, localOf } from '../../common/time/wall-clock.ts';
import { ChangePlan } from '../plan/change-plan.ts';
import type { PlanOrder } from '../plan/change-plan.ts';
import type { AppliedPlanView, PlanConsequencesView } from './centre-plan.view.ts';
import { closesInThePast } from './centre.errors.ts';
import { appliedView, consequencesOf } from './consequences.ts';

/** An edit of a centre that changes its slots. */
export type CentrePlanEdit =
  | {
      readonly kind: 'close';
      /** The first local date on which nobody is received; today closes it at this instant. */
      readonly from: LocalDate;
      readonly reason: string;
    }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'windows'; readonly numbers: readonly number[] }
  | { readonly kind: 'settings'; readonly timeZone: string | null; readonly settings: object };

/** Errand: change of a centre what its slots are made from. They change in the same transaction. */
@Injectable()
export class ChangeCentrePlan {
  constructor(
    private readonly plan: ChangePlan,
    private readonly edits: CentreEdits,
    private readonly centres: Centres,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `centre-not-found`, `centre-changed`, and what the edit's part of `CentreEdits` throws. */
  async run(centreId: string, change: CentrePlanEdit, edit: Edit): Promise<AppliedPlanView> {
    return appliedView(await this.plan.run(await this.#order(centreId, change, edit)));
  }

  /** The same, and nothing is changed. */
  async preview(centreId: string, change: CentrePlanEdit, edit: Edit): Promise<PlanConsequencesView> {
    return consequencesOf(await this.plan.preview(await this.#order(centreId, change, edit)));
  }

  async #order(
    centreId: string,
    change: CentrePlanEdit,
    { expectedVersion, actor }: Edit,
  ): Promise<PlanOrder> {
    const closesAt = change.kind === 'close' ? await this.#closesAt(centreId, change.from) : null;
    return {
      centreIds: [centreId],
      cause: {
        action: `centre.${change.kind}`,
        subject: { kind: 'centre', id: centreId },
        reason: change.kind === 'close' ? change.reason : null,
      },
      actor,
      write: (tx) => this.#write(tx, centreId, { change, closesAt, expectedVersion }),
    };
  }

  #write(
    tx: Tx,
    id: string,
    {
      change,
      closesAt,
      expectedVersion,
    }: { change: CentrePlanEdit; closesAt: Date | null; expectedVersion: number },
  ): Promise<EditTrace> {
    switch (change.kind) {
      case 'close':
        return this.edits.close(tx, id, {
          ...{ expectedVersion, reason: change.reason },
          at: closesAt ?? new Date(this.clock.now()),
        });
      case 'reopen':
        return this.edits.reopen(tx, id, { expectedVersion });
      case 'windows':
        return this.edits.putWindows(tx, id, { expectedVersion, numbers: change.numbers });
      case 'settings': {
        const settings = change.settings as SettingOverrides;
        return this.edits.putSettings(tx, id, { expectedVersion, timeZone: change.timeZone, settings });
      }
    }
  }

  /** The beginning of a day of the centre's; of today only what is left of it can be closed. */
  async #closesAt(centreId: string, from: LocalDate): Promise<Date> {
    const { timeZone } = await this.centres.get(this.database, centreId);
    const now = this.clock.now();
    const today = localOf(now, timeZone).date;
    if (from < today) throw new Problem(closesInThePast, { values: { today } });
    return new Date(from === today ? now : instantOf(from, 0, timeZone));
  }
}
