import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bookings from hold to talon, the person's one active booking, and what leaves by the outbox. */
export class Bookings1764000000004 implements MigrationInterface {
  name = 'Bookings1764000000004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(BOOKING);
    // The expired holds of one slot or of one day: almost always a handful of rows.
    // The one index of holds. A second one by hold_until was taken by the planner for the gate of a slot, which
    // then walked the holds of the whole country; the tidier reads this one, as long as there are holds.
    await db.query(
      `create index booking_held_ix on booking (centre_id, starts_at, hold_until) where status = 'held'`,
    );
    await db.query(`create index booking_due_ix on booking (starts_at) where status = 'booked'`);
    await db.query(`create index booking_day_ix on booking (centre_id, starts_at)`);
    await db.query(
      `create index booking_erase_ix on booking (starts_at) where erased_at is null and family_name is not null`,
    );
    await db.query(`
      create table booking_event (
        centre_id uuid not null,
        booking_id uuid not null,
        id uuid not null,
        at timestamptz not null,
        event text not null,
        constraint booking_event_pk primary key (centre_id, booking_id, id),
        constraint booking_event_booking_fk foreign key (centre_id, booking_id) references booking (centre_id, id)
      )`);
    // Unique across centres, so keyed by itself: eight digits lead to one booking.
    await db.query(`
      create table booking_reference (
        reference text not null,
        centre_id uuid not null,
        booking_id uuid not null,
        constraint booking_reference_pk primary key (reference),
        constraint booking_reference_digits_ck check (reference ~ '^[1-9][0-9]{7}$')
      )`);
    await db.query(`
      create table person_claim (
        person_hash bytea not null,
        service_code text not null,
        centre_id uuid not null,
        booking_id uuid not null,
        constraint person_claim_pk primary key (person_hash, service_code)
      )`);
    await db.query(`
      create table contact_claim (
        contact_hash bytea not null,
        active integer not null,
        most integer not null,
        constraint contact_claim_pk primary key (contact_hash),
        constraint contact_claim_most_ck check (active between 0 and most)
      )`);
    await db.query(`
      create table outbox_message (
        centre_id uuid not null,
        id uuid not null,
        booking_id uuid not null,
        kind text not null,
        due_at timestamptz not null,
        attempts integer not null,
        delivered_at timestamptz null,
        failed_at timestamptz null,
        outcome text null,
        constraint outbox_message_pk primary key (centre_id, id)
      )`);
    await db.query(`
      create index outbox_message_due_ix on outbox_message (due_at)
      where delivered_at is null and failed_at is null`);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'outbox_message',
      'contact_claim',
      'person_claim',
      'booking_reference',
      'booking_event',
      'booking',
    ];
    for (const table of tables) await db.query(`drop table ${table}`);
  }
}

const BOOKING = `
  create table booking (
    centre_id uuid not null,
    id uuid not null,
    origin_id uuid not null,
    service_code text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    status text not null,
    source text not null,
    held_at timestamptz not null,
    hold_until timestamptz null,
    booked_at timestamptz null,
    closed_at timestamptz null,
    reference text null,
    audience_code text null,
    family_name text null,
    given_name text null,
    patronymic text null,
    booked_by text null,
    phone text null,
    email text null,
    locale text null,
    consents jsonb null,
    person_hashes bytea[] not null,
    contact_hashes bytea[] not null,
    erased_at timestamptz null,
    constraint booking_pk primary key (centre_id, id),
    constraint booking_centre_fk foreign key (centre_id) references centre (id),
    constraint booking_service_fk foreign key (service_code) references service (code),
    constraint booking_audience_fk foreign key (service_code, audience_code)
      references service_audience (service_code, audience_code),
    constraint booking_length_ck check (ends_at > starts_at),
    constraint booking_source_ck check (source in ('site', 'api', 'desk', 'hotline')),
    constraint booking_status_ck check (status in (
      'held', 'booked', 'arrived', 'called', 'in-service', 'served', 'expired',
      'cancelled-by-applicant', 'cancelled-by-centre', 'missed', 'deferred', 'moved')),
    constraint booking_hold_ck check (status <> 'held' or hold_until is not null),
    constraint booking_visitor_ck check (
      status in ('held', 'expired')
      or erased_at is not null
      or (
        reference is not null and booked_at is not null and audience_code is not null
        and family_name is not null and given_name is not null and consents is not null
        and (phone is not null or email is not null or source in ('desk', 'hotline'))
      )
    )
  ) with (fillfactor = 70)`;
