import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { Atom } from '../common/database/tx.ts';
import type { BookingDetails } from './booking-details.ts';
import { askedBookings, bookFit, fitBookings, withBooked } from './book-many.sql.ts';
import { detailsColumns, detailsOf } from './booking.reader.ts';
import type { BookingRow } from './booking.reader.ts';
import { settingInSql } from './setting.sql.ts';

export type ConsentGiven = 'in-person' | 'by-telephone';

export interface NewBooking {
  readonly centreId: string;
  readonly id: string;
  readonly now: Date;
  readonly reference: string;
  readonly audience: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly bookedBy: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly locale: string;
  readonly consents: readonly string[];
  /** How the consent was given, where a clerk wrote it down; on the site the person ticked it. */
  readonly consentGiven?: ConsentGiven;
  /** Sorted, so that two bookings of one household ask for their claims in one order. */
  readonly personHashes: readonly Buffer[];
  readonly contactHashes: readonly Buffer[];
  readonly eventId: string;
  readonly messageId: string;
}

/** Turns a hold into a booking: person's claim, contact's count, reference, history and message with it. */
@Injectable()
export class BookVisitRepository {
  /**
   * The booking as made; null when the hold is not there, ran out, or is a booking already. Claims broken
   * are constraint errors that undo the whole: person_claim_pk, contact_claim_most_ck, booking_reference_pk.
   * PostgreSQL runs writing parts that nothing reads from the last to the first: the person's claim before the
   * contact's, as a cancellation gives them back.
   */
  async book(atom: Atom, booking: NewBooking): Promise<BookingDetails | null> {
    const consents = JSON.stringify(consentsOf(booking));
    const [row] = await atom.rows<BookingRow>(
      sql`
        with booked as (
          update booking
          set
            status = 'booked',
            booked_at = ${booking.now},
            reference = ${booking.reference},
            audience_code = ${booking.audience},
            family_name = ${booking.familyName},
            given_name = ${booking.givenName},
            patronymic = ${booking.patronymic},
            booked_by = ${booking.bookedBy},
            phone = ${booking.phone},
            email = ${booking.email},
            locale = ${booking.locale},
            consents = ${consents}::jsonb,
            person_hashes = ${booking.personHashes}::bytea[],
            contact_hashes = ${booking.contactHashes}::bytea[]
          where centre_id = ${booking.centreId}
            and id = ${booking.id}
            and status = 'held'
            and hold_until > ${booking.now}
          returning *
        ),
        told as materialized (
          select ${detailsColumns(firstEvent(booking.now))}, ${settingInSql('bookingsPerContact')} as most
          from booked b
          join centre c on c.id = b.centre_id
          join region r on r.code = c.region_code
        ),
        contact as (
          insert into contact_claim (contact_hash, active, most)
          select hash, 1, t.most
          from told t
          cross join unnest(${booking.contactHashes}::bytea[]) as hash
          on conflict (contact_hash) do update
          set active = contact_claim.active + 1, most = excluded.most
        ),
        person as (
          insert into person_claim (person_hash, service_code, centre_id, booking_id)
          select hash, b.service_code, b.centre_id, b.id
          from booked b
          cross join unnest(${booking.personHashes}::bytea[]) as hash
        ),
        known as (
          insert into booking_reference (reference, centre_id, booking_id)
          select ${booking.reference}::text, b.centre_id, b.id
          from booked b
        ),
        story as (
          insert into booking_event (centre_id, booking_id, id, at, event)
          select b.centre_id, b.id, ${booking.eventId}::uuid, ${booking.now}::timestamptz, 'book'
          from booked b
        ),
        message as (
          insert into outbox_message (centre_id, id, booking_id, kind, due_at, attempts)
          select b.centre_id, ${booking.messageId}::uuid, b.id, 'booked', ${booking.now}::timestamptz, 0
          from booked b
        )
        select *
        from told`.named('book'),
    );
    return row ? detailsOf(row) : null;
  }

  /**
   * Many at once, by their ids: those that nothing stands against. No two may share a contact or a hold. Of the others
   * nothing is said, they are for `book`; so are all when a claim was taken this instant and undid the whole.
   */
  async bookMany(
    atom: Atom,
    now: Date,
    bookings: readonly NewBooking[],
  ): Promise<ReadonlyMap<string, BookingDetails>> {
    const asked = JSON.stringify(bookings.map(asJson).sort((a, b) => (a.id < b.id ? -1 : 1)));
    const rows = await atom.rows<BookingRow>(
      sql`
        with asked as materialized (${askedBookings(asked)}),
        fit as materialized (${fitBookings()}),
        booked as (${bookFit(now)}),
        ${withBooked(now, firstEvent(now))}
        select *
        from told`.named('book-many'),
    );
    return new Map(rows.map((row) => [row.id, detailsOf(row)]));
  }
}

/** Each consent with its moment, and how it was given when that was not by a tick. */
function consentsOf({ consents, consentGiven, now }: NewBooking): object[] {
  const given = { at: now.toISOString(), ...(consentGiven && { given: consentGiven }) };
  return consents.map((code) => ({ code, ...given }));
}

function asJson(asked: NewBooking) {
  const { now: _, personHashes, contactHashes, ...booking } = asked;
  return {
    ...booking,
    consents: consentsOf(asked),
    personHashes: personHashes.map(asBytea),
    contactHashes: contactHashes.map(asBytea),
  };
}

const asBytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** The story of a booking just made: rows written by the same statement cannot be read by it. */
function firstEvent(at: Date): Sql {
  return sql`json_build_array(json_build_object('at', ${at.getTime()}::bigint, 'event', 'book'))`;
}
