import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Db, Tx } from '../common/database/tx.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import type { DaySum, HourSum } from './domain/day-sums.ts';
import type { HallSum } from './domain/hall-sums.ts';
import { monthOf } from './measures.sql.ts';
import type { DayPrint, SumDay } from './sum-day.ts';

/** The sums of a day, of every kind. */
export interface SumsOfDay {
  readonly hall: readonly HallSum[];
  readonly days: readonly DaySum[];
  readonly hours: readonly HourSum[];
}

/** Writes the sums of a day as a whole, and reads those of a hall. */
@Injectable()
export class SumsRepository {
  /**
   * One maker of a day at a time: its row is written first. So is that of its month, which is summed no longer: it
   * cannot be summed again before this transaction is over.
   */
  async begin(tx: Tx, { centreId, localDate }: SumDay): Promise<void> {
    await tx.rows(sql`
      with month as (
        insert into report_month (centre_id, month, is_summed)
        values (${centreId}, ${monthOf(sql`${localDate}::date`)}, false)
        on conflict (centre_id, month) do update
        set is_summed = false
      )
      insert into hall_sum_day (centre_id, local_date, events, bookings, departures, places, reserve_places)
      values (${centreId}, ${localDate}, 0, 0, 0, 0, 0)
      on conflict (centre_id, local_date) do update
      set events = 0`);
  }

  async replace(tx: Tx, day: SumDay, sums: SumsOfDay, print: DayPrint): Promise<void> {
    const { centreId, localDate } = day;
    for (const table of [sql`hall_sum`, sql`report_day`, sql`report_hour`])
      await tx.rows(sql`delete from ${table} where centre_id = ${centreId} and local_date = ${localDate}`);
    await this.#putHall(tx, day, sums.hall);
    await this.#putDays(tx, day, sums.days);
    await this.#putHours(tx, day, sums.hours);
    await tx.rows(sql`
      update hall_sum_day
      set
        events = ${print.events},
        bookings = ${print.bookings}::bigint,
        departures = ${print.departures},
        places = ${print.places},
        reserve_places = ${print.reservePlaces}
      where centre_id = ${centreId} and local_date = ${localDate}`);
  }

  /** Sums of a hall from a day to a day, both included. Rides hall_sum_pk. */
  hall(db: Db, centreId: string, from: LocalDate, to: LocalDate): Promise<readonly HallSum[]> {
    return db.rows<HallSum>(sql`
      select
        local_date as "localDate", hour, service_code as service, window_number as window,
        arrived, late, called, served, missed, refused, referred,
        wait_seconds as "waitSeconds", late_wait_seconds as "lateWaitSeconds", service_seconds as "serviceSeconds"
      from hall_sum
      where centre_id = ${centreId}
        and local_date between ${from} and ${to}
      order by local_date, hour, service_code, window_number`);
  }

  async #putHall(tx: Tx, { centreId, localDate }: SumDay, sums: readonly HallSum[]): Promise<void> {
    if (sums.length === 0) return;
    await tx.rows(sql`
      insert into hall_sum (
        centre_id, local_date, hour, service_code, window_number,
        arrived, late, called, served, missed, refused, referred,
        wait_seconds, late_wait_seconds, service_seconds
      )
      select
        ${centreId}::uuid, ${localDate}::date, hour, service, "window",
        arrived, late, called, served, missed, refused, referred,
        array(select json_array_elements_text("waitSeconds")::int),
        array(select json_array_elements_text("lateWaitSeconds")::int),
        array(select json_array_elements_text("serviceSeconds")::int)
      from json_to_recordset(${JSON.stringify(sums)}::json) as sum (
        hour int, service text, "window" int, arrived int, late int, called int, served int, missed int,
        refused int, referred int, "waitSeconds" json, "lateWaitSeconds" json, "serviceSeconds" json
      )`);
  }

  async #putDays(tx: Tx, { centreId, localDate }: SumDay, sums: readonly DaySum[]): Promise<void> {
    if (sums.length === 0) return;
    await tx.rows(sql`
      insert into report_day (
        centre_id, local_date, service_code, booked, by_site, by_hotline, by_desk, moved_in, moved_out,
        moved_by_staff, cancelled_by_applicant, cancelled_by_centre, absent, missed_call, came, open,
        reserve_used, arrived, late, served, refused, referred, waits_over,
        wait_seconds, late_wait_seconds, service_seconds, lead_hours
      )
      select
        ${centreId}::uuid, ${localDate}::date, service, booked, "bySite", "byHotline", "byDesk", "movedIn", "movedOut",
        "movedByStaff", "cancelledByApplicant", "cancelledByCentre", absent, "missedCall", came, open,
        "reserveUsed", arrived, late, served, refused, referred, "waitsOver",
        array(select json_array_elements_text("waitSeconds")::int),
        array(select json_array_elements_text("lateWaitSeconds")::int),
        array(select json_array_elements_text("serviceSeconds")::int),
        array(select json_array_elements_text("leadHours")::int)
      from json_to_recordset(${JSON.stringify(sums)}::json) as sum (
        service text, booked int, "bySite" int, "byHotline" int, "byDesk" int, "movedIn" int, "movedOut" int,
        "movedByStaff" int, "cancelledByApplicant" int, "cancelledByCentre" int, absent int, "missedCall" int,
        came int, open int, "reserveUsed" int, arrived int, late int, served int, refused int, referred int,
        "waitsOver" int, "waitSeconds" json, "lateWaitSeconds" json, "serviceSeconds" json, "leadHours" json
      )`);
  }

  async #putHours(tx: Tx, { centreId, localDate }: SumDay, sums: readonly HourSum[]): Promise<void> {
    if (sums.length === 0) return;
    await tx.rows(sql`
      insert into report_hour (centre_id, local_date, hour, service_code, booked, arrived, waits, waits_over)
      select ${centreId}::uuid, ${localDate}::date, hour, service, booked, arrived, waits, "waitsOver"
      from json_to_recordset(${JSON.stringify(sums)}::json) as sum (
        hour int, service text, booked int, arrived int, waits int, "waitsOver" int
      )`);
  }
}
