import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Db, Tx } from '../common/database/tx.ts';
import { newId } from '../common/ids.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { rowsOf } from './written-rows.ts';
import type { DayToWrite, Prefixes, WrittenRow } from './written-rows.ts';

/** Writes made-up days, many rows a statement. Nothing here ever has a name: it is as thirty days after the visit. */
@Injectable()
export class DemoYearRepository {
  /** Centres with demonstration hours, by code. */
  centres(db: Db): Promise<{ id: string; code: string }[]> {
    return db.rows(sql`
      select id, code
      from centre
      where demo
      order by code`);
  }

  async prefixes(db: Db): Promise<Prefixes> {
    const rows = await db.rows<{ code: string; prefix: string }>(sql`
      select code, ticket_prefix as prefix
      from service`);
    return new Map(rows.map(({ code, prefix }) => [code, prefix]));
  }

  /** When this database began, if it is a demonstration: only the time before is made up. */
  async began(db: Db): Promise<Date | null> {
    const [row] = await db.rows<{ at: Date | null }>(sql`
      select lists_loaded_at as at
      from installation
      where demo`);
    return row?.at ?? null;
  }

  /** Days that are whole already. */
  async filled(db: Db): Promise<ReadonlySet<LocalDate>> {
    const rows = await db.rows<{ date: LocalDate }>(sql`
      select distinct local_date as date
      from demo_day`);
    return new Set(rows.map(({ date }) => date));
  }

  /** Marks the days, one maker at a time: false when somebody else has made them meanwhile. */
  async mark(tx: Tx, days: readonly DayToWrite[]): Promise<boolean> {
    const marked = await tx.rows(sql`
      insert into demo_day (centre_id, local_date, visits)
      select *
      from unnest(
        ${days.map(({ centreId }) => centreId)}::uuid[],
        ${days.map(({ date }) => date)}::date[],
        ${days.map(({ bookings }) => bookings.length)}::int[]
      )
      on conflict (centre_id, local_date) do nothing
      returning centre_id`);
    return marked.length === days.length;
  }

  async write(tx: Tx, days: readonly DayToWrite[], prefixes: Prefixes, now: Date): Promise<void> {
    await this.#slots(tx, days);
    const rows = days.flatMap((day) => rowsOf(day, prefixes));
    await this.#bookings(tx, rows, now);
    await this.#tickets(tx, rows);
  }

  /** As if so many people had asked: how often each end of the questions was reached. */
  async triage(tx: Tx, date: LocalDate, ends: Readonly<Record<string, number>>): Promise<void> {
    await tx.rows(sql`
      insert into triage_end (day, end_code, reached)
      select ${date}::date, key, value::int
      from jsonb_each_text(${JSON.stringify(ends)}::jsonb)
      where value::int > 0
      on conflict (day, end_code) do nothing`);
  }

  async #slots(tx: Tx, days: readonly DayToWrite[]): Promise<void> {
    const slots = days.flatMap(({ centreId, date, slots: planned, bookings }) =>
      planned.map((slot) => ({
        ...{ centreId, date, capacity: slot.capacity, reserved: slot.reserved },
        taken: bookings.filter(({ startsAt, status }) => startsAt === slot.startsAt && status === 'served')
          .length,
        ...dates(slot, ['startsAt', 'endsAt', 'opensAt', 'closesAt', 'reserveOpensAt']),
      })),
    );
    await tx.rows(sql`
      insert into slot (
        centre_id, starts_at, ends_at, local_date, capacity, kept, reserved, taken,
        opens_at, closes_at, reserve_opens_at, cooling
      )
      select
        "centreId", "startsAt", "endsAt", date, capacity, 0, reserved, taken,
        "opensAt", "closesAt", "reserveOpensAt", '{}'
      from json_to_recordset(${JSON.stringify(slots)}::json) as slot (
        "centreId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, date date, capacity int, reserved int,
        taken int, "opensAt" timestamptz, "closesAt" timestamptz, "reserveOpensAt" timestamptz
      )`);
  }

  async #bookings(tx: Tx, rows: readonly WrittenRow[], now: Date): Promise<void> {
    const bookings = rows.map(({ centreId, id, booking }) => ({
      ...{ centreId, id, service: booking.service, source: booking.source, status: booking.status },
      ...{ inReserve: booking.inReserve, arrivedAt: booking.arrivedAt && new Date(booking.arrivedAt) },
      ...dates(booking, ['startsAt', 'endsAt', 'bookedAt', 'closedAt']),
    }));
    await tx.rows(sql`
      insert into booking (
        centre_id, id, origin_id, service_code, starts_at, ends_at, status, source, held_at, booked_at,
        arrived_at, closed_at, audience_code, locale, person_hashes, contact_hashes, erased_at, in_reserve
      )
      select
        "centreId", id, id, service, "startsAt", "endsAt", status, source, "bookedAt", "bookedAt",
        "arrivedAt", "closedAt", 'adult', 'ru', '{}', '{}', ${now}, "inReserve"
      from json_to_recordset(${JSON.stringify(bookings)}::json) as booking (
        "centreId" uuid, id uuid, service text, "startsAt" timestamptz, "endsAt" timestamptz, status text,
        source text, "bookedAt" timestamptz, "arrivedAt" timestamptz, "closedAt" timestamptz, "inReserve" boolean
      )`);
    const events = rows.flatMap(({ centreId, id, booking }) =>
      booking.events.map(({ at, event, leftAt }) => ({
        ...{ centreId, bookingId: id, id: newId(), at: new Date(at), event },
        leftAt: leftAt === undefined ? null : new Date(leftAt),
      })),
    );
    await tx.rows(sql`
      insert into booking_event (centre_id, booking_id, id, at, event, left_at, moved_by)
      select "centreId", "bookingId", id, at, event, "leftAt", case when "leftAt" is not null then 'public' end
      from json_to_recordset(${JSON.stringify(events)}::json) as story (
        "centreId" uuid, "bookingId" uuid, id uuid, at timestamptz, event text, "leftAt" timestamptz
      )`);
  }

  async #tickets(tx: Tx, rows: readonly WrittenRow[]): Promise<void> {
    const tickets = rows.flatMap(({ ticket }) => (ticket ? [ticket] : []));
    const heads = tickets.map(({ events, ...head }) => ({ ...head, step: events.length }));
    await tx.rows(sql`
      insert into ticket (
        centre_id, id, booking_id, arrived_at, local_date, number, label, service_code, booked_for, is_late,
        state, window_number, calls, called_at, started_at, ended_at, outcome, documents_seen, step
      )
      select
        "centreId", id, "bookingId", "arrivedAt", date, number, label, service, "bookedFor", "isLate",
        state, "window", calls, "calledAt", "startedAt", "endedAt", outcome, '{}', step
      from json_to_recordset(${JSON.stringify(heads)}::json) as ticket (
        "centreId" uuid, id uuid, "bookingId" uuid, "arrivedAt" timestamptz, date date, number int, label text,
        service text, "bookedFor" timestamptz, "isLate" boolean, state text, "window" int, calls int,
        "calledAt" timestamptz, "startedAt" timestamptz, "endedAt" timestamptz, outcome text, step int
      )`);
    await tx.rows(sql`
      insert into ticket_counter (centre_id, local_date, last_number)
      select "centreId", date, max(number)
      from json_to_recordset(${JSON.stringify(heads)}::json) as ticket ("centreId" uuid, date date, number int)
      group by 1, 2`);
    const events = tickets.flatMap((ticket) =>
      ticket.events.map((event, index) => ({
        ...{ centreId: ticket.centreId, ticketId: ticket.id, step: index + 1 },
        ...event,
      })),
    );
    await tx.rows(sql`
      insert into ticket_event (centre_id, ticket_id, step, at, event, window_number, after)
      select "centreId", "ticketId", step, at, event, "window", after
      from json_to_recordset(${JSON.stringify(events)}::json) as story (
        "centreId" uuid, "ticketId" uuid, step int, at timestamptz, event text, "window" int, after jsonb
      )`);
  }
}

/** Instants as JSON carries them to the server. */
function dates<Name extends string>(
  facts: Readonly<Record<Name, number>>,
  names: readonly Name[],
): Record<Name, Date> {
  return Object.fromEntries(names.map((name) => [name, new Date(facts[name])])) as Record<Name, Date>;
}
