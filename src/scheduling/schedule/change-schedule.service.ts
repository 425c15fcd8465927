import { Injectable } from '@nestjs/common';
import { staffActor } from '../../audit/staff-actor.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import { invalidInput } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { Clock } from '../../common/time/clock.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { ChangePlan } from '../plan/change-plan.ts';
import type { PlanOrder } from '../plan/change-plan.ts';
import type { ChangeTrace } from '../plan/change-cause.ts';
import { ChangeViews } from './change-views.ts';
import type { ScheduleChangeView } from './change.view.ts';
import { refuseEdit } from './domain/refuse-edit.ts';
import type { EditRefusal } from './domain/refuse-edit.ts';
import { datesOf } from './domain/schedule-edit.ts';
import type { ScheduleEdit } from './domain/schedule-edit.ts';
import { reasonOf, traceOf } from './edit-trace.ts';
import { OwnScheduleReader } from './own-schedule.reader.ts';
import { COUNTRY_ZONE, concernedBy, subjectOf, versionOf } from './schedule-owner.ts';
import type { ScheduleOwner } from './schedule-owner.ts';
import { ScheduleWriting } from './schedule-writing.ts';
import { dayContradicts, entryNotFound, scheduleChanged, windowClosedAlready } from './schedule.errors.ts';

export interface ScheduleChange {
  readonly owner: ScheduleOwner;
  readonly edit: ScheduleEdit;
  /** The version whoever edits was shown. */
  readonly expectedVersion: string;
  readonly badge: StaffBadge;
  /** The present state in the shape of an answer, for whoever edited an older one. */
  readonly present: (db: Db) => Promise<unknown>;
}

/** Errand: one edit of a schedule or a calendar, tried or done; the slots of every centre concerned follow. */
@Injectable()
export class ChangeSchedule {
  constructor(
    private readonly database: Database,
    private readonly plan: ChangePlan,
    private readonly reader: OwnScheduleReader,
    private readonly writing: ScheduleWriting,
    private readonly views: ChangeViews,
    private readonly centres: Centres,
    private readonly clock: Clock,
  ) {}

  /** What it would do, and who is hit. Throws as `save`. */
  async preview(change: ScheduleChange): Promise<ScheduleChangeView> {
    const previewed = await this.plan.preview(await this.#order(change));
    const { owner, badge, expectedVersion } = change;
    return this.views.previewed(previewed, expectedVersion, { badge, subject: subjectOf(owner) });
  }

  /**
   * Throws `schedule-changed` with the present state, `invalid-input`, `day-contradicts`, `window-closed-already`,
   * `schedule-entry-not-found`, `centre-not-found`.
   */
  async save(change: ScheduleChange): Promise<ScheduleChangeView> {
    const applied = await this.plan.run(await this.#order(change));
    return this.views.applied(applied, versionOf(await this.reader.read(this.database, change.owner)));
  }

  async #order({ owner, edit, expectedVersion, badge, present }: ScheduleChange): Promise<PlanOrder> {
    const today = await this.#today(owner);
    // Closures keep their dates as long as the version is the one expected, which `write` checks under the lock.
    const dates = datesOf(edit, today, await this.reader.read(this.database, owner));
    return {
      centreIds: concernedBy(owner),
      ...(dates && { dates }),
      cause: { action: `schedule.${edit.kind}`, subject: subjectOf(owner), reason: reasonOf(edit) },
      actor: staffActor(badge.accountId),
      write: async (tx: Tx): Promise<ChangeTrace> => {
        const own = await this.reader.read(tx, owner);
        if (versionOf(own) !== expectedVersion) {
          throw new Problem(scheduleChanged, { members: { present: await present(tx) } });
        }
        const refusal = refuseEdit(edit, own, today);
        if (refusal) throw problemOf(refusal);
        await this.writing.write(tx, owner, edit, own);
        return traceOf(edit, own);
      },
    };
  }

  async #today(owner: ScheduleOwner): Promise<LocalDate> {
    return localOf(this.clock.now(), await this.#zone(owner)).date;
  }

  async #zone(owner: ScheduleOwner): Promise<string> {
    if (owner.scope === 'country') return COUNTRY_ZONE;
    if (owner.scope === 'centre') return (await this.centres.get(this.database, owner.centreId)).timeZone;
    const condition =
      owner.scope === 'region'
        ? sql`code = ${owner.regionCode}`
        : sql`code = (select region_code from centre_group where id = ${owner.groupId})`;
    const [region] = await this.database.rows<{ zone: string }>(sql`
      select time_zone as zone
      from region
      where ${condition}`);
    return region?.zone ?? COUNTRY_ZONE;
  }
}

function problemOf(refusal: EditRefusal): Problem {
  switch (refusal.why) {
    case 'field':
      return new Problem(invalidInput, { errors: [{ pointer: refusal.pointer, code: refusal.code }] });
    case 'day-contradicts':
      return new Problem(dayContradicts, { members: { day: refusal.day } });
    case 'window-closed-already':
      return new Problem(windowClosedAlready, { members: { closure: refusal.closure } });
    case 'entry-not-found':
      return new Problem(entryNotFound);
  }
}
