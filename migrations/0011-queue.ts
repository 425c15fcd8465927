import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The hall. A ticket cannot be without a booking that has arrived: its foreign key names the booking together with
 * the moment of arrival, and neither may be null. Who checks in anew takes the same ticket along.
 */
export class Queue1764000000011 implements MigrationInterface {
  name = 'Queue1764000000011';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table service add column ticket_prefix text null`);
    await db.query(`
      update service
      set ticket_prefix = case code when 'account-recovery' then 'Д' else 'П' end`);
    await db.query(`alter table service alter column ticket_prefix set not null`);
    await db.query(`
      alter table service
      add constraint service_ticket_prefix_ck check (ticket_prefix ~ '^[А-Я]$')`);
    await db.query(`alter table booking add column arrived_at timestamptz null`);
    await db.query(`
      alter table booking
      add constraint booking_arrived_uq unique (centre_id, id, arrived_at)`);
    for (const statement of TABLES) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['window_event', 'window_shift', 'ticket_event', 'ticket', 'ticket_counter'])
      await db.query(`drop table ${table}`);
    await db.query(`alter table booking drop constraint booking_arrived_uq`);
    await db.query(`alter table booking drop column arrived_at`);
    await db.query(`alter table service drop column ticket_prefix`);
  }
}

const TABLES = [
  // The last number given on a day. One row to wait for, so numbers have no gap: it is counted in the transaction
  // that writes the ticket.
  `create table ticket_counter (
    centre_id uuid not null,
    local_date date not null,
    last_number integer not null,
    constraint ticket_counter_pk primary key (centre_id, local_date),
    constraint ticket_counter_centre_fk foreign key (centre_id) references centre (id),
    constraint ticket_counter_number_ck check (last_number > 0)
  )`,
  `create table ticket (
    centre_id uuid not null,
    id uuid not null,
    booking_id uuid not null,
    arrived_at timestamptz not null,
    local_date date not null,
    number integer not null,
    label text not null,
    service_code text not null,
    booked_for timestamptz not null,
    is_late boolean not null,
    priority text null,
    state text not null,
    wanted_window smallint null,
    window_number smallint null,
    calls smallint not null,
    called_at timestamptz null,
    started_at timestamptz null,
    ended_at timestamptz null,
    outcome text null,
    outcome_reason text null,
    documents_seen text[] not null,
    step integer not null,
    constraint ticket_pk primary key (centre_id, id),
    constraint ticket_booking_uq unique (centre_id, booking_id),
    constraint ticket_number_uq unique (centre_id, local_date, number),
    constraint ticket_booking_fk foreign key (centre_id, booking_id, arrived_at)
      references booking (centre_id, id, arrived_at) on update cascade,
    constraint ticket_service_fk foreign key (service_code) references service (code),
    constraint ticket_window_fk foreign key (centre_id, window_number)
      references service_window (centre_id, number),
    constraint ticket_wanted_window_fk foreign key (centre_id, wanted_window)
      references service_window (centre_id, number),
    constraint ticket_number_ck check (number > 0),
    constraint ticket_calls_ck check (calls >= 0),
    constraint ticket_step_ck check (step > 0),
    constraint ticket_state_ck check (
      state in ('arrived', 'called', 'in-service', 'served', 'missed', 'deferred')
    ),
    constraint ticket_at_window_ck check (
      state not in ('called', 'in-service') or (window_number is not null and called_at is not null)
    ),
    constraint ticket_served_ck check ((state = 'served') = (outcome is not null)),
    constraint ticket_outcome_ck check (outcome in ('recovered', 'confirmed', 'refused', 'referred'))
  ) with (fillfactor = 70)`,
  // One person at a window at a time.
  `create unique index ticket_window_uq on ticket (centre_id, window_number)
  where state in ('called', 'in-service')`,
  // The line, in the order in which people are called (queue/call-order.sql.ts).
  `create index ticket_waiting_ix on ticket (
    centre_id, local_date, (priority is null), is_late,
    (case when is_late then arrived_at else booked_for end), number
  ) where state = 'arrived'`,
  `create table ticket_event (
    centre_id uuid not null,
    ticket_id uuid not null,
    step integer not null,
    at timestamptz not null,
    event text not null,
    account_id uuid null,
    window_number smallint null,
    reason text null,
    after jsonb not null,
    constraint ticket_event_pk primary key (centre_id, ticket_id, step),
    constraint ticket_event_ticket_fk foreign key (centre_id, ticket_id) references ticket (centre_id, id)
  )`,
  `create table window_shift (
    centre_id uuid not null,
    window_number smallint not null,
    account_id uuid not null,
    clerk text not null,
    services text[] not null,
    state text not null,
    opened_at timestamptz not null,
    since timestamptz not null,
    pause_reason text null,
    constraint window_shift_pk primary key (centre_id, window_number),
    constraint window_shift_account_uq unique (centre_id, account_id),
    constraint window_shift_window_fk foreign key (centre_id, window_number)
      references service_window (centre_id, number),
    constraint window_shift_state_ck check (state in ('open', 'paused')),
    constraint window_shift_services_ck check (cardinality(services) > 0)
  )`,
  `create table window_event (
    centre_id uuid not null,
    id uuid not null,
    window_number smallint not null,
    at timestamptz not null,
    event text not null,
    account_id uuid not null,
    reason text null,
    constraint window_event_pk primary key (centre_id, id),
    constraint window_event_window_fk foreign key (centre_id, window_number)
      references service_window (centre_id, number),
    constraint window_event_event_ck check (event in ('opened', 'paused', 'resumed', 'services', 'closed'))
  )`,
  `create index window_event_day_ix on window_event (centre_id, at)`,
];
