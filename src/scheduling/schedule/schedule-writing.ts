import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import { newId } from '../../common/ids.ts';
import { datesFrom } from '../../common/time/local-date.ts';
import { Schedules } from '../../slots/schedules.ts';
import { lastClosedDay } from './domain/schedule-edit.ts';
import type { OwnSchedule, ScheduleEdit } from './domain/schedule-edit.ts';
import type { ScheduleOwner } from './schedule-owner.ts';

type Of<Kind extends ScheduleEdit['kind']> = Extract<ScheduleEdit, { kind: Kind }>;

/** Writes an edit that nothing stands against (`refuseEdit`), inside `ChangePlan`. */
@Injectable()
export class ScheduleWriting {
  constructor(private readonly schedules: Schedules) {}

  async write(tx: Tx, owner: ScheduleOwner, edit: ScheduleEdit, own: OwnSchedule): Promise<void> {
    switch (edit.kind) {
      case 'put-day':
        return this.#putDays(tx, owner, edit);
      case 'remove-day':
        return this.#removeDays(tx, owner, edit);
      case 'put-yearly':
      case 'remove-yearly':
        return this.#yearly(tx, regionOf(owner), edit);
      default:
        return this.#ofCentre(tx, centreOf(owner), edit, own);
    }
  }

  async #ofCentre(
    tx: Tx,
    centreId: string,
    edit: Of<'put-week' | 'remove-week' | 'close-window' | 'reopen-window'>,
    own: OwnSchedule,
  ): Promise<void> {
    if (edit.kind === 'put-week') await this.schedules.putWeek(tx, centreId, edit.validFrom, edit.week);
    else if (edit.kind === 'remove-week') await this.schedules.removeWeek(tx, centreId, edit.validFrom);
    else if (edit.kind === 'close-window') await this.#close(tx, centreId, edit);
    else await this.#reopen(tx, centreId, edit, own);
  }

  async #putDays(tx: Tx, owner: ScheduleOwner, { from, to, day }: Of<'put-day'>): Promise<void> {
    const { asWeekday, hours, ...named } = day;
    for (const date of datesFrom(from, to)) {
      await this.schedules.addCalendarDay(tx, {
        ...named,
        ...{ owner, date },
        ...(asWeekday !== null && { asWeekday }),
        ...(hours !== null && { hours }),
      });
    }
  }

  async #removeDays(tx: Tx, owner: ScheduleOwner, { from, to, dayKind }: Of<'remove-day'>): Promise<void> {
    for (const date of datesFrom(from, to)) {
      await this.schedules.removeCalendarDay(tx, owner, date, dayKind);
    }
  }

  async #yearly(tx: Tx, regionCode: string, edit: Of<'put-yearly' | 'remove-yearly'>): Promise<void> {
    const { month, day } = edit;
    if (edit.kind === 'remove-yearly') await this.schedules.removeYearlyDayOff(tx, regionCode, month, day);
    else await this.schedules.addYearlyDayOff(tx, { regionCode, month, day, name: edit.name, act: edit.act });
  }

  async #close(tx: Tx, centreId: string, { window, from, to, reason }: Of<'close-window'>): Promise<void> {
    await tx.rows(sql`
      insert into window_closure (centre_id, id, window_number, from_date, to_date, reason)
      values (${centreId}, ${newId()}, ${window}, ${from}, ${to}, ${reason})`);
  }

  async #reopen(
    tx: Tx,
    centreId: string,
    { closureId, from }: Of<'reopen-window'>,
    { closures }: OwnSchedule,
  ): Promise<void> {
    const closure = closures.find(({ id }) => id === closureId);
    const last = closure ? lastClosedDay(closure, from) : null;
    await (last === null
      ? tx.rows(sql`
          delete from window_closure
          where centre_id = ${centreId} and id = ${closureId}`)
      : tx.rows(sql`
          update window_closure
          set to_date = ${last}
          where centre_id = ${centreId} and id = ${closureId}`));
  }
}

function centreOf(owner: ScheduleOwner): string {
  if (owner.scope !== 'centre') throw new Error(`${owner.scope} has no weeks and no windows`);
  return owner.centreId;
}

function regionOf(owner: ScheduleOwner): string {
  if (owner.scope !== 'region') throw new Error(`${owner.scope} keeps no day every year`);
  return owner.regionCode;
}
