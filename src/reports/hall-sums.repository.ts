import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Db, Tx } from '../common/database/tx.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import type { HallEvent } from './domain/hall-story.ts';
import type { HallSum } from './domain/hall-sums.ts';

export interface HallDay {
  readonly centreId: string;
  readonly localDate: LocalDate;
}

interface EventRow {
  readonly ticket_id: string;
  readonly step: number;
  readonly at: Date;
  readonly event: string;
  readonly booked_for: Date;
  readonly after: {
    readonly service: string;
    readonly window: number | null;
    readonly outcome: string | null;
  };
}

interface SumRow {
  readonly local_date: LocalDate;
  readonly hour: number;
  readonly service_code: string;
  readonly window_number: number;
  readonly arrived: number;
  readonly called: number;
  readonly served: number;
  readonly missed: number;
  readonly refused: number;
  readonly referred: number;
  readonly wait_seconds: number[];
  readonly service_seconds: number[];
}

/** Reads the events of a day, writes and reads its sums. */
@Injectable()
export class HallSumsRepository {
  /** Days from `from` to `to` of which there are more events than were summed, of one centre or of all. */
  behind(
    db: Db,
    { from, to, centreId = null }: { from: LocalDate; to: LocalDate; centreId?: string | null },
  ): Promise<HallDay[]> {
    return db.rows<HallDay>(sql`
      select t.centre_id as "centreId", t.local_date as "localDate"
      from ticket t
      left join hall_sum_day d on d.centre_id = t.centre_id and d.local_date = t.local_date
      where t.local_date between ${from} and ${to}
        and ${centreId === null ? sql`true` : sql`t.centre_id = ${centreId}`}
      group by t.centre_id, t.local_date, d.events
      having sum(t.step) <> coalesce(d.events, 0)`);
  }

  /** One maker of a day at a time: the row of the day is written first. */
  async begin(tx: Tx, { centreId, localDate }: HallDay): Promise<string> {
    await tx.rows(sql`
      insert into hall_sum_day (centre_id, local_date, events)
      values (${centreId}, ${localDate}, 0)
      on conflict (centre_id, local_date) do update
      set events = 0`);
    return this.zone(tx, centreId);
  }

  async zone(db: Db, centreId: string): Promise<string> {
    const [row] = await db.rows<{ zone: string }>(sql`
      select coalesce(c.time_zone, r.time_zone) as zone
      from centre c
      join region r on r.code = c.region_code
      where c.id = ${centreId}`);
    if (!row) throw new Error('a centre with events is not in the directory');
    return row.zone;
  }

  async events(db: Db, { centreId, localDate }: HallDay): Promise<readonly HallEvent[]> {
    const rows = await db.rows<EventRow>(sql`
      select e.ticket_id, e.step, e.at, e.event, t.booked_for, e.after
      from ticket t
      join ticket_event e on e.centre_id = t.centre_id and e.ticket_id = t.id
      where t.centre_id = ${centreId}
        and t.local_date = ${localDate}
      order by e.ticket_id, e.step`);
    return rows.map((row) => ({
      ticketId: row.ticket_id,
      step: row.step,
      at: row.at.getTime(),
      event: row.event,
      bookedFor: row.booked_for.getTime(),
      service: row.after.service,
      window: row.after.window,
      outcome: row.after.outcome,
    }));
  }

  async replace(
    tx: Tx,
    { centreId, localDate }: HallDay,
    sums: readonly HallSum[],
    events: number,
  ): Promise<void> {
    await tx.rows(sql`
      delete from hall_sum
      where centre_id = ${centreId} and local_date = ${localDate}`);
    for (const sum of sums) {
      await tx.rows(sql`
        insert into hall_sum (
          centre_id, local_date, hour, service_code, window_number,
          arrived, called, served, missed, refused, referred, wait_seconds, service_seconds
        )
        values (
          ${centreId}, ${localDate}, ${sum.hour}, ${sum.service}, ${sum.window},
          ${sum.arrived}, ${sum.called}, ${sum.served}, ${sum.missed}, ${sum.refused}, ${sum.referred},
          ${sum.waitSeconds}::integer[], ${sum.serviceSeconds}::integer[]
        )`);
    }
    await tx.rows(sql`
      update hall_sum_day
      set events = ${events}
      where centre_id = ${centreId} and local_date = ${localDate}`);
  }

  /** Sums of a centre from a day to a day, both included. Rides hall_sum_pk. */
  async read(db: Db, centreId: string, from: LocalDate, to: LocalDate): Promise<readonly HallSum[]> {
    const rows = await db.rows<SumRow>(sql`
      select
        local_date, hour, service_code, window_number,
        arrived, called, served, missed, refused, referred, wait_seconds, service_seconds
      from hall_sum
      where centre_id = ${centreId}
        and local_date between ${from} and ${to}
      order by local_date, hour, service_code, window_number`);
    return rows.map((row) => ({
      localDate: row.local_date,
      hour: row.hour,
      service: row.service_code,
      window: row.window_number,
      ...{ arrived: row.arrived, called: row.called, served: row.served, missed: row.missed },
      ...{ refused: row.refused, referred: row.referred },
      waitSeconds: row.wait_seconds,
      serviceSeconds: row.service_seconds,
    }));
  }
}
