import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import { ownedBy } from '../../slots/schedules.ts';
import type { Closure, OwnDay, OwnSchedule, OwnWeek, YearlyDay } from './domain/schedule-edit.ts';
import type { ScheduleOwner } from './schedule-owner.ts';

/** A day that a centre has from a group, its region or the country. */
export interface InheritedDay extends OwnDay {
  readonly scope: 'group' | 'region' | 'country';
  readonly yearly: boolean;
  readonly groupName: string | null;
}

/** Reads what is an owner's own, and what it inherits. */
@Injectable()
export class OwnScheduleReader {
  async read(db: Db, owner: ScheduleOwner): Promise<OwnSchedule> {
    const isCentre = owner.scope === 'centre';
    return {
      weeks: isCentre ? await this.#weeks(db, owner.centreId) : [],
      days: await this.#days(db, owner),
      yearly: owner.scope === 'region' ? await this.#yearly(db, owner.regionCode) : [],
      windows: isCentre ? await this.#windows(db, owner.centreId) : [],
      closures: isCentre ? await this.#closures(db, owner.centreId) : [],
      group: owner.scope === 'group' ? await this.#group(db, owner.groupId) : null,
    };
  }

  /** Of the country, the region and the groups, from a date to a date. */
  inherited(db: Db, centreId: string, from: LocalDate, to: LocalDate): Promise<InheritedDay[]> {
    return db.rows<InheritedDay>(sql`
      with own as (select region_code from centre where id = ${centreId})
      select
        d.date, d.scope, d.kind, d.name, d.act, d.as_weekday as "asWeekday", d.hours, false as yearly,
        g.name as "groupName"
      from calendar_day d
      left join centre_group g on g.id = d.group_id
      where d.date between ${from}::date and ${to}::date
        and (
          d.scope = 'country'
          or d.region_code = (select region_code from own)
          or d.group_id in (select group_id from centre_group_member where centre_id = ${centreId})
        )
      union all
      select
        series.day::date, 'region', 'day-off', y.name, y.act, null, null, true, null
      from generate_series(${from}::date, ${to}::date, interval '1 day') as series (day)
      join yearly_day_off y on y.month = extract(month from series.day) and y.day = extract(day from series.day)
      where y.region_code = (select region_code from own)
      order by 1, 2, 3, 4`);
  }

  #weeks(db: Db, centreId: string): Promise<OwnWeek[]> {
    return db.rows<OwnWeek>(sql`
      select valid_from as "validFrom", week
      from centre_week
      where centre_id = ${centreId}
      order by valid_from`);
  }

  #days(db: Db, owner: ScheduleOwner): Promise<OwnDay[]> {
    return db.rows<OwnDay>(sql`
      select date, kind, name, act, as_weekday as "asWeekday", hours
      from calendar_day
      where ${ownedBy(owner)}
      order by date, kind`);
  }

  #yearly(db: Db, regionCode: string): Promise<YearlyDay[]> {
    return db.rows<YearlyDay>(sql`
      select month, day, name, act
      from yearly_day_off
      where region_code = ${regionCode}
      order by month, day`);
  }

  async #group(db: Db, groupId: string): Promise<OwnSchedule['group']> {
    const [group] = await db.rows<NonNullable<OwnSchedule['group']>>(sql`
      select
        name, kind,
        array(select centre_id from centre_group_member where group_id = ${groupId} order by centre_id) as "centreIds"
      from centre_group
      where id = ${groupId}`);
    return group ?? null;
  }

  async #windows(db: Db, centreId: string): Promise<number[]> {
    const rows = await db.rows<{ number: number }>(sql`
      select number
      from service_window
      where centre_id = ${centreId}
      order by number`);
    return rows.map(({ number }) => number);
  }

  #closures(db: Db, centreId: string): Promise<Closure[]> {
    return db.rows<Closure>(sql`
      select id, window_number as window, from_date as "from", to_date as "to", reason
      from window_closure
      where centre_id = ${centreId}
      order by from_date, window_number, id`);
  }
}
