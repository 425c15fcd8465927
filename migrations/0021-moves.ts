import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bookings that have to move because their time is no longer received. A run is a change of the plan at a centre; the
 * same run in other centres has the same id there. A moved booking is one person of it, until settled.
 */
export class Moves1764000000021 implements MigrationInterface {
  name = 'Moves1764000000021';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table moved_booking`);
    await db.query(`drop table move_run`);
    await db.query(`alter table booking drop column to_move_since`);
  }
}

const STATEMENTS = [
  // Its time is closed and it has nowhere to go yet: never counted as missed, and its owner may move it however late.
  `alter table booking add column to_move_since timestamptz null`,
  `create table move_run (
    centre_id uuid not null,
    id uuid not null,
    cause text not null,
    reason text null,
    actor text not null,
    begun_at timestamptz not null,
    stopped_at timestamptz null,
    stopped_by text null,
    ended_at timestamptz null,
    constraint move_run_pk primary key (centre_id, id),
    constraint move_run_centre_fk foreign key (centre_id) references centre (id),
    constraint move_run_stopped_ck check ((stopped_at is null) = (stopped_by is null))
  )`,
  `create index move_run_begun_ix on move_run (centre_id, begun_at)`,
  // No foreign key to the booking: its check would wait for whoever changes that booking, who waits for the slot.
  `create table moved_booking (
    centre_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    booking_id uuid not null,
    starts_at timestamptz not null,
    state text not null,
    offer_centre_id uuid null,
    offer_starts_at timestamptz null,
    offer_hold_id uuid null,
    offered_at timestamptz null,
    answer_until timestamptz null,
    sought_at timestamptz null,
    calls integer not null,
    called_at timestamptz null,
    call_after timestamptz null,
    settled_at timestamptz null,
    settled_by text null,
    constraint moved_booking_pk primary key (centre_id, id),
    constraint moved_booking_run_fk foreign key (centre_id, run_id) references move_run (centre_id, id),
    constraint moved_booking_state_ck check (
      state in ('to-propose', 'proposed', 'on-call-list', 'accepted', 'chosen-another', 'cancelled', 'received',
      'stays', 'never-booked')
    ),
    constraint moved_booking_settled_ck check (
      (settled_at is null) = (state in ('to-propose', 'proposed', 'on-call-list'))
      and (settled_at is null) = (settled_by is null)
    ),
    constraint moved_booking_offer_ck check (
      (offer_hold_id is null) = (offer_centre_id is null)
      and (offer_hold_id is null) = (offer_starts_at is null)
      and (offer_hold_id is null) = (offered_at is null)
    ),
    constraint moved_booking_proposed_ck check (
      state <> 'proposed' or (offer_hold_id is not null and answer_until is not null)
    ),
    constraint moved_booking_calls_ck check (calls >= 0)
  )`,
  // A person is asked about one move at a time.
  `create unique index moved_booking_open_uq on moved_booking (centre_id, booking_id) where settled_at is null`,
  `create index moved_booking_run_ix on moved_booking (centre_id, run_id, starts_at)`,
  `create index moved_booking_work_ix on moved_booking (state, centre_id) where settled_at is null`,
  `create index moved_booking_hold_ix on moved_booking (offer_centre_id, offer_hold_id) where settled_at is null`,
];
