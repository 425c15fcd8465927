import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { Atom } from '../common/database/tx.ts';
import type { BookingDetails } from './booking-details.ts';
import { detailsColumns, detailsOf } from './booking.reader.ts';
import type { BookingRow } from './booking.reader.ts';
import { settingInSql } from './setting.sql.ts';

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
   */
  async book(atom: Atom, booking: NewBooking): Promise<BookingDetails | null> {
    const consents = JSON.stringify(
      booking.consents.map((code) => ({ code, at: booking.now.toISOString() })),
    );
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
        person as (
          insert into person_claim (person_hash, service_code, centre_id, booking_id)
          select hash, b.service_code, b.centre_id, b.id
          from booked b
          cross join unnest(${booking.personHashes}::bytea[]) as hash
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
}

/** The story of a booking just made: rows written by the same statement cannot be read by it. */
function firstEvent(at: Date): Sql {
  return sql`json_build_array(json_build_object('at', ${at.getTime()}::bigint, 'event', 'book'))`;
}
