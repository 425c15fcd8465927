import { Injectable } from '@nestjs/common';
import type { RegionFacts } from '../../centres/centre-facts.ts';
import type { SettingOverrides } from '../../centres/domain/settings.ts';
import type { Edit } from '../../centres/manage/centre-state.ts';
import { RegionEdits } from '../../centres/manage/region-edits.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { ChangePlan } from '../plan/change-plan.ts';
import type { PlanOrder } from '../plan/change-plan.ts';
import type { AppliedPlanView, PlanConsequencesView } from './centre-plan.view.ts';
import { appliedView, consequencesOf } from './consequences.ts';

/** An edit of a region that may change the slots of its centres. */
export type RegionPlanEdit =
  | ({ readonly kind: 'facts' } & Pick<RegionFacts, 'name' | 'timeZone' | 'hotline'>)
  | { readonly kind: 'settings'; readonly settings: object };

/** Errand: what the centres of a region inherit. The slots of all of them change in the same transaction. */
@Injectable()
export class ChangeRegionPlan {
  constructor(
    private readonly plan: ChangePlan,
    private readonly edits: RegionEdits,
    private readonly transactions: Transactions,
  ) {}

  /** Throws `region-exists`. */
  async create(region: RegionFacts, actor: string): Promise<void> {
    await this.transactions.run((tx) => this.edits.create(tx, region, { actor }));
  }

  /** Throws `region-not-found`, `region-changed`, `settings-clash`, `invalid-input`. */
  async run(code: string, change: RegionPlanEdit, edit: Edit): Promise<AppliedPlanView> {
    return appliedView(await this.plan.run(this.#order(code, change, edit)));
  }

  /** The same, and nothing is changed. */
  async preview(code: string, change: RegionPlanEdit, edit: Edit): Promise<PlanConsequencesView> {
    return consequencesOf(await this.plan.preview(this.#order(code, change, edit)));
  }

  #order(code: string, change: RegionPlanEdit, { expectedVersion, actor }: Edit): PlanOrder {
    return {
      centreIds: { regionCode: code },
      cause: { action: `region.${change.kind}`, subject: { kind: 'region', id: code }, reason: null },
      actor,
      write: async (tx) => {
        if (change.kind === 'facts') {
          const { name, timeZone, hotline } = change;
          return this.edits.change(tx, code, { expectedVersion, name, timeZone, hotline });
        }
        const settings = change.settings as SettingOverrides;
        return this.edits.putSettings(tx, code, { expectedVersion, settings });
      },
    };
  }
}
