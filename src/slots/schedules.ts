import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { newId } from '../common/ids.ts';
import type { LocalDate, Weekday } from '../common/time/local-date.ts';
import { writeDayHours, writeWeek } from './domain/week.ts';
import type { DayHours, Week } from './domain/week.ts';

/** Whose calendar a day stands in. */
export type CalendarOwner =
  | { readonly scope: 'country' }
  | { readonly scope: 'region'; readonly regionCode: string }
  | { readonly scope: 'group'; readonly groupId: string }
  | { readonly scope: 'centre'; readonly centreId: string };

/** A date on which the week does not apply as it stands. */
export interface NewCalendarDay {
  readonly owner: CalendarOwner;
  readonly date: LocalDate;
  readonly kind: 'day-off' | 'short-day' | 'working-day' | 'own-hours';
  readonly name: string;
  readonly act?: string | null;
  /** For a working day: the weekday whose hours it has (1 = Monday). */
  readonly asWeekday?: Weekday;
  readonly hours?: DayHours;
}

/** A day off a region keeps every year. */
export interface NewYearlyDayOff {
  readonly regionCode: string;
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly act: string | null;
}

/**
 * Writes weeks and calendars inside somebody's transaction. Whoever writes them must have the slots of
 * every centre concerned planned anew in the same transaction (`SlotPlanner.rewrite`).
 */
@Injectable()
export class Schedules {
  /** Sets the weekly hours of a centre from a local date on; the same date again replaces them. */
  async putWeek(tx: Tx, centreId: string, validFrom: LocalDate, week: Week): Promise<void> {
    await tx.rows(sql`
      insert into centre_week (centre_id, valid_from, week)
      values (${centreId}, ${validFrom}, ${JSON.stringify(writeWeek(week))}::jsonb)
      on conflict (centre_id, valid_from) do update
      set week = excluded.week`);
  }

  async removeWeek(tx: Tx, centreId: string, validFrom: LocalDate): Promise<void> {
    await tx.rows(sql`
      delete from centre_week
      where centre_id = ${centreId} and valid_from = ${validFrom}`);
  }

  /** Adds a day to a calendar; a day of the same kind already there is replaced. */
  async addCalendarDay(tx: Tx, day: NewCalendarDay): Promise<void> {
    const { owner } = day;
    const hours = day.hours ? JSON.stringify(writeDayHours(day.hours)) : null;
    await tx.rows(sql`
      insert into calendar_day (
        id, scope, region_code, group_id, centre_id, date, kind, name, act, as_weekday, hours
      )
      values (
        ${newId()}, ${owner.scope},
        ${owner.scope === 'region' ? owner.regionCode : null},
        ${owner.scope === 'group' ? owner.groupId : null},
        ${owner.scope === 'centre' ? owner.centreId : null},
        ${day.date}, ${day.kind}, ${day.name}, ${day.act ?? null}, ${day.asWeekday ?? null}, ${hours}::jsonb
      )
      on conflict (
        date, kind, scope, coalesce(region_code, ''),
        coalesce(centre_id, group_id, '00000000-0000-0000-0000-000000000000')
      ) do update
      set name = excluded.name, act = excluded.act, as_weekday = excluded.as_weekday, hours = excluded.hours`);
  }

  /** Takes a day of one kind out of a calendar; nothing happens when it is not there. */
  async removeCalendarDay(
    tx: Tx,
    owner: CalendarOwner,
    date: LocalDate,
    kind: NewCalendarDay['kind'],
  ): Promise<void> {
    await tx.rows(sql`
      delete from calendar_day
      where ${ownedBy(owner)}
        and date = ${date}
        and kind = ${kind}`);
  }

  async removeYearlyDayOff(tx: Tx, regionCode: string, month: number, day: number): Promise<void> {
    await tx.rows(sql`
      delete from yearly_day_off
      where region_code = ${regionCode} and month = ${month} and day = ${day}`);
  }

  async addYearlyDayOff(tx: Tx, day: NewYearlyDayOff): Promise<void> {
    await tx.rows(sql`
      insert into yearly_day_off (region_code, month, day, name, act)
      values (${day.regionCode}, ${day.month}, ${day.day}, ${day.name}, ${day.act})
      on conflict (region_code, month, day) do update
      set name = excluded.name, act = excluded.act`);
  }
}

/** Which rows of `calendar_day` are somebody's own. */
export function ownedBy(owner: CalendarOwner): Sql {
  if (owner.scope === 'country') return sql`scope = 'country'`;
  if (owner.scope === 'region') return sql`scope = 'region' and region_code = ${owner.regionCode}`;
  if (owner.scope === 'group') return sql`scope = 'group' and group_id = ${owner.groupId}`;
  return sql`scope = 'centre' and centre_id = ${owner.centreId}`;
}
