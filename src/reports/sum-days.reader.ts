import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import { addDays, datesFrom } from '../common/time/local-date.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { instantOf, localOf } from '../common/time/wall-clock.ts';
import type { BookingFacts } from './domain/booking-story.ts';
import type { HallEvent } from './domain/hall-story.ts';
import type { DayPrint, SumDay } from './sum-day.ts';

interface EventRow {
  readonly ticket_id: string;
  readonly step: number;
  readonly at: Date;
  readonly event: string;
  readonly booked_for: Date;
  readonly is_late: boolean;
  readonly after: {
    readonly service: string;
    readonly window: number | null;
    readonly outcome: string | null;
  };
}

export interface DaysWanted {
  /** Days of each centre's own calendar, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Null: every centre. */
  readonly centreId?: string | null;
}

/** Reads what the sums of a day are made of, and of which days they are not made yet. */
@Injectable()
export class SumDaysReader {
  /** Days of which the sums are not, or no longer, what events say. Rides booking_day_ix, ticket_number_uq, slot_date_ix. */
  async behind(db: Db, { from, to, centreId = null }: DaysWanted): Promise<readonly SumDay[]> {
    const zones = await this.#zones(db, centreId);
    const days = zones.flatMap((zone) =>
      datesFrom(from, to).map((date) => ({ zone, date, ...spanOf(date, zone) })),
    );
    return db.rows<SumDay>(sql`
      select p.centre_id as "centreId", d.local_date as "localDate", p.zone
      from (
        select c.id as centre_id, coalesce(c.time_zone, r.time_zone) as zone
        from centre c
        join region r on r.code = c.region_code
        where ${centreId === null ? sql`true` : sql`c.id = ${centreId}`}
      ) as p
      join unnest(
        ${days.map(({ zone }) => zone)}::text[],
        ${days.map(({ date }) => date)}::date[],
        ${days.map(({ begins }) => begins)}::timestamptz[],
        ${days.map(({ ends }) => ends)}::timestamptz[]
      ) as d (zone, local_date, begins, ends) on d.zone = p.zone
      cross join lateral (${printed(sql`p.centre_id`, sql`d.local_date`, sql`d.begins`, sql`d.ends`)}) as found
      left join hall_sum_day h on h.centre_id = p.centre_id and h.local_date = d.local_date
      where (found.events, found.bookings, found.departures, found.places, found.reserve_places)
        is distinct from (
          coalesce(h.events, 0), coalesce(h.bookings, 0), coalesce(h.departures, 0), coalesce(h.places, 0),
          coalesce(h.reserve_places, 0)
        )
      order by d.local_date, p.centre_id`);
  }

  /** The first day anything is booked for, a day early so that it is so in every zone; null when nothing is. */
  async earliest(db: Db): Promise<LocalDate | null> {
    const [row] = await db.rows<{ at: Date | null }>(sql`
      select min(first.starts_at) as at
      from centre c
      cross join lateral (
        select b.starts_at
        from booking b
        where b.centre_id = c.id
        order by b.starts_at
        limit 1
      ) as first`);
    return row?.at ? addDays(localOf(row.at.getTime(), 'UTC').date, -1) : null;
  }

  /** What there is of a day at this moment. */
  async print(db: Db, { centreId, localDate, zone }: SumDay): Promise<DayPrint> {
    const { begins, ends } = spanOf(localDate, zone);
    const [row] = await db.rows<DayPrint>(sql`
      select events, bookings::text as bookings, departures, places, reserve_places as "reservePlaces"
      from (${printed(sql`${centreId}::uuid`, sql`${localDate}::date`, sql`${begins}`, sql`${ends}`)}) as found`);
    if (!row) throw new Error('a count answered no row');
    return row;
  }

  async events(db: Db, { centreId, localDate }: SumDay): Promise<readonly HallEvent[]> {
    const rows = await db.rows<EventRow>(sql`
      select e.ticket_id, e.step, e.at, e.event, t.booked_for, t.is_late, e.after
      from ticket t
      join ticket_event e on e.centre_id = t.centre_id and e.ticket_id = t.id
      where t.centre_id = ${centreId}
        and t.local_date = ${localDate}
      order by e.ticket_id, e.step`);
    return rows.map((row) => ({
      ...{ ticketId: row.ticket_id, step: row.step, event: row.event, isLate: row.is_late },
      ...{ at: row.at.getTime(), bookedFor: row.booked_for.getTime() },
      ...{ service: row.after.service, window: row.after.window, outcome: row.after.outcome },
    }));
  }

  /** Every booking that is or was for the day, with its story. Names are not asked for: they may be gone. */
  bookings(db: Db, { centreId, localDate, zone }: SumDay): Promise<readonly BookingFacts[]> {
    const { begins, ends } = spanOf(localDate, zone);
    return db.rows<BookingFacts>(sql`
      select
        b.id = b.origin_id as "isFirst",
        b.service_code as service,
        b.source,
        b.status,
        (extract(epoch from b.starts_at) * 1000)::float8 as "startsAt",
        b.in_reserve as "inReserve",
        json_agg(
          json_build_object(
            'at', (extract(epoch from e.at) * 1000)::bigint,
            'event', e.event,
            'leftAt', (extract(epoch from e.left_at) * 1000)::bigint,
            'leftReserve', e.left_reserve,
            'movedBy', e.moved_by,
            'copied', e.copied
          )
          order by e.at, e.id
        ) as events
      from booking b
      join booking_event e on e.centre_id = b.centre_id and e.booking_id = b.id
      where b.centre_id = ${centreId}
        and b.id in (
          select id
          from booking
          where centre_id = ${centreId} and starts_at >= ${begins} and starts_at < ${ends}
          union
          select booking_id
          from booking_event
          where centre_id = ${centreId} and left_at >= ${begins} and left_at < ${ends}
        )
      group by b.centre_id, b.id`);
  }

  async #zones(db: Db, centreId: string | null): Promise<string[]> {
    const rows = await db.rows<{ zone: string }>(sql`
      select distinct coalesce(c.time_zone, r.time_zone) as zone
      from centre c
      join region r on r.code = c.region_code
      where ${centreId === null ? sql`true` : sql`c.id = ${centreId}`}`);
    return rows.map(({ zone }) => zone);
  }
}

/** `DayPrint` of a centre's day, as columns. */
function printed(centreId: Sql, date: Sql, begins: Sql, ends: Sql): Sql {
  return sql`
    select
      (
        select coalesce(sum(t.step), 0)::int
        from ticket t
        where t.centre_id = ${centreId} and t.local_date = ${date}
      ) as events,
      (
        select coalesce(
          bit_xor(hashtextextended(concat_ws(' ', b.id, b.status, extract(epoch from b.starts_at)), 0)),
          0
        )
        from booking b
        where b.centre_id = ${centreId}
          and b.starts_at >= ${begins}
          and b.starts_at < ${ends}
          and b.status not in ('held', 'expired')
      ) as bookings,
      (
        select count(*)::int
        from booking_event e
        where e.centre_id = ${centreId} and e.left_at >= ${begins} and e.left_at < ${ends}
      ) as departures,
      s.*
    from (
      select coalesce(sum(capacity), 0)::int as places, coalesce(sum(reserved), 0)::int as reserve_places
      from slot
      where centre_id = ${centreId} and local_date = ${date}
    ) as s`;
}

function spanOf(date: LocalDate, zone: string): { begins: Date; ends: Date } {
  return { begins: new Date(instantOf(date, 0, zone)), ends: new Date(instantOf(addDays(date, 1), 0, zone)) };
}
