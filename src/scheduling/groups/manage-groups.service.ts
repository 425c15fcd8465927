import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { brokenConstraint } from '../../common/database/failures.ts';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { invalidInput } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { newId } from '../../common/ids.ts';
import { cleanText } from '../../common/validation/clean-text.ts';
import { ShowCalendar } from '../calendar/show-calendar.service.ts';
import type { GroupKind } from '../calendar/calendar.view.ts';
import { ChangePlan } from '../plan/change-plan.ts';
import type { PlanOrder } from '../plan/change-plan.ts';
import { ChangeViews } from '../schedule/change-views.ts';
import type { ScheduleChangeView } from '../schedule/change.view.ts';
import { OwnScheduleReader } from '../schedule/own-schedule.reader.ts';
import { versionOf } from '../schedule/schedule-owner.ts';
import { groupNameTaken, groupNotFound, scheduleChanged } from '../schedule/schedule.errors.ts';
import { GroupsRepository } from './groups.repository.ts';
import type { Group } from './groups.repository.ts';

export interface GroupContent {
  readonly kind: GroupKind;
  readonly name: string;
  readonly centreIds: readonly string[];
}

export interface GroupChange {
  readonly regionCode: string;
  readonly groupId: string;
  readonly expectedVersion: string;
  /** null: the group and its days go. */
  readonly content: GroupContent | null;
  readonly badge: StaffBadge;
}

/** Errands: make, change and dissolve groups of centres. Whoever joins or leaves has the group's days, or has them no longer. */
@Injectable()
export class ManageGroups {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly plan: ChangePlan,
    private readonly groups: GroupsRepository,
    private readonly reader: OwnScheduleReader,
    private readonly calendar: ShowCalendar,
    private readonly views: ChangeViews,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `group-not-found` for a group of elsewhere. */
  async mustBeOf(regionCode: string, groupId: string): Promise<Group> {
    const group = await this.groups.find(this.database, regionCode, groupId);
    if (!group) throw new Problem(groupNotFound);
    return group;
  }

  /** Answers its id; it has no days yet. Throws `invalid-input` for centres of elsewhere, `group-name-taken`. */
  async create(regionCode: string, content: GroupContent, badge: StaffBadge): Promise<string> {
    const group = { id: newId(), regionCode, ...clean(content) };
    await this.#refuseStrangers(regionCode, group.centreIds);
    return refusingTakenName(
      this.transactions.run(async (tx) => {
        await this.groups.add(tx, group);
        await this.audit.record(tx, {
          actor: staffActor(badge.accountId),
          action: 'group.create',
          ...{ subjectKind: 'group', subjectId: group.id },
          after: group,
        });
        return group.id;
      }),
    );
  }

  /** Throws as `save`. */
  async preview(change: GroupChange): Promise<ScheduleChangeView> {
    const previewed = await refusingTakenName(this.plan.preview(await this.#order(change)));
    const subject = { kind: 'group', id: change.groupId } as const;
    return this.views.previewed(previewed, change.expectedVersion, { badge: change.badge, subject });
  }

  /** Throws `group-not-found`, `schedule-changed`, `group-name-taken`, `invalid-input`. */
  async save(change: GroupChange): Promise<ScheduleChangeView> {
    const applied = await refusingTakenName(this.plan.run(await this.#order(change)));
    const own = await this.reader.read(this.database, { scope: 'group', groupId: change.groupId });
    return this.views.applied(applied, versionOf(own));
  }

  async #order({ regionCode, groupId, expectedVersion, content, badge }: GroupChange): Promise<PlanOrder> {
    const group = await this.mustBeOf(regionCode, groupId);
    const next = content && { id: groupId, ...clean(content) };
    if (next) await this.#refuseStrangers(regionCode, next.centreIds);
    const action = next ? 'group.change' : 'group.dissolve';
    return {
      centreIds: { groupId, joining: next?.centreIds ?? [] },
      cause: { action, subject: { kind: 'group', id: groupId }, reason: null },
      actor: staffActor(badge.accountId),
      write: async (tx: Tx) => {
        await this.#checkVersion(tx, group, expectedVersion);
        if (next) await this.groups.change(tx, next);
        else await this.groups.remove(tx, groupId);
        return { before: group, after: next };
      },
    };
  }

  async #checkVersion(tx: Tx, { id, regionCode }: Group, expectedVersion: string): Promise<void> {
    const own = await this.reader.read(tx, { scope: 'group', groupId: id });
    if (versionOf(own) === expectedVersion) return;
    throw new Problem(scheduleChanged, {
      members: { present: await this.calendar.ofRegion(regionCode, tx) },
    });
  }

  async #refuseStrangers(regionCode: string, centreIds: readonly string[]): Promise<void> {
    const [stranger] = await this.groups.strangers(this.database, regionCode, centreIds);
    if (stranger === undefined) return;
    const pointer = `/centreIds/${centreIds.indexOf(stranger)}`;
    throw new Problem(invalidInput, { errors: [{ pointer, code: 'not-in-region' }] });
  }
}

function clean({ kind, name, centreIds }: GroupContent): GroupContent {
  const ids = new Set(centreIds.map((id) => id.toLowerCase()));
  return { kind, name: cleanText(name), centreIds: [...ids].toSorted() };
}

async function refusingTakenName<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    throw brokenConstraint(error) === 'centre_group_name_uq' ? new Problem(groupNameTaken) : error;
  }
}
