import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import { detailsColumns } from './booking.reader.ts';
import { settingInSql } from './setting.sql.ts';

/**
 * The bookings asked for, as JSON, in the order given: everybody locks in that order, so it must be one for all.
 * Two of one statement have no contact in common, or one row would be counted twice in one statement.
 */
export function askedBookings(asked: string): Sql {
  return sql`
    select asked.*
    from json_to_recordset(${asked}::json) as asked (
      "centreId" uuid, id uuid, reference text, audience text, "familyName" text, "givenName" text, patronymic text,
      "bookedBy" text, phone text, email text, locale text, consents jsonb,
      "personHashes" bytea[], "contactHashes" bytea[], "eventId" uuid, "messageId" uuid
    )`;
}

/**
 * Those of `asked` that nothing known stands against. One refused by a constraint would undo them all; this leaves
 * that to what happens in the same instant.
 */
export function fitBookings(): Sql {
  return sql`
    select asked.*
    from asked
    join booking b on b.centre_id = asked."centreId" and b.id = asked.id
    where not exists (
        select from person_claim p
        where p.person_hash = any (asked."personHashes") and p.service_code = b.service_code
      )
      and not exists (
        select from contact_claim c
        where c.contact_hash = any (asked."contactHashes") and c.active >= c.most
      )
      and not exists (select from booking_reference known where known.reference = asked.reference)
      and exists (
        select from service_audience a
        where a.service_code = b.service_code and a.audience_code = asked.audience
      )`;
}

/** The holds of `fit` that still are holds, made bookings. */
export function bookFit(now: Date): Sql {
  return sql`
    update booking b
    set
      status = 'booked',
      booked_at = ${now},
      reference = fit.reference,
      audience_code = fit.audience,
      family_name = fit."familyName",
      given_name = fit."givenName",
      patronymic = fit.patronymic,
      booked_by = fit."bookedBy",
      phone = fit.phone,
      email = fit.email,
      locale = fit.locale,
      consents = fit.consents,
      person_hashes = fit."personHashes",
      contact_hashes = fit."contactHashes"
    from fit
    where b.centre_id = fit."centreId"
      and b.id = fit.id
      and b.status = 'held'
      and b.hold_until > ${now}
    returning b.*, fit."eventId" as event_id, fit."messageId" as message_id`;
}

/** What bookings bring with them, written in the order in which one booked alone does it. `told` is the answer. */
export function withBooked(now: Date, history: Sql): Sql {
  return sql`
    told as materialized (
      select ${detailsColumns(history)}, b.contact_hashes, ${settingInSql('bookingsPerContact')} as most
      from booked b
      join centre c on c.id = b.centre_id
      join region r on r.code = c.region_code
    ),
    contact as (
      insert into contact_claim (contact_hash, active, most)
      select hash, 1, t.most
      from told t
      cross join unnest(t.contact_hashes) as hash
      order by hash
      on conflict (contact_hash) do update
      set active = contact_claim.active + 1, most = excluded.most
    ),
    person as (
      insert into person_claim (person_hash, service_code, centre_id, booking_id)
      select hash, b.service_code, b.centre_id, b.id
      from booked b
      cross join unnest(b.person_hashes) as hash
      order by hash
    ),
    known as (
      insert into booking_reference (reference, centre_id, booking_id)
      select b.reference, b.centre_id, b.id
      from booked b
      order by b.reference
    ),
    story as (
      insert into booking_event (centre_id, booking_id, id, at, event)
      select b.centre_id, b.id, b.event_id, ${now}::timestamptz, 'book'
      from booked b
    ),
    message as (
      insert into outbox_message (centre_id, id, booking_id, kind, due_at, attempts)
      select b.centre_id, b.message_id, b.id, 'booked', ${now}::timestamptz, 0
      from booked b
    )`;
}
