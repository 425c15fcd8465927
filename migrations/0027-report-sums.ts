import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What reports are made of. Events of moves say which time was given up, by whom and whether its place was of the
 * reserve, so that nothing has to be remembered elsewhere; the tables of sums can be thrown away and made anew.
 */
export class ReportSums1764000000027 implements MigrationInterface {
  name = 'ReportSums1764000000027';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}

const UP = [
  `alter table booking add column in_reserve boolean not null default false`,
  `alter table booking_event add column left_at timestamptz null`,
  `alter table booking_event add column left_reserve boolean not null default false`,
  `alter table booking_event add column moved_by text null`,
  `alter table booking_event add column copied boolean not null default false`,
  `alter table booking_event add constraint booking_event_moved_by_ck check (moved_by in ('public', 'staff'))`,
  // Few events give a time up: the index is of them alone and costs the others nothing.
  `create index booking_event_left_ix on booking_event (centre_id, left_at) where left_at is not null`,
  // Sums that know nothing of late comers are made anew.
  `delete from hall_sum_day`,
  `delete from hall_sum`,
  `alter table hall_sum add column late integer not null`,
  `alter table hall_sum add column late_wait_seconds integer[] not null`,
  `alter table hall_sum_day add column bookings bigint not null`,
  `alter table hall_sum_day add column departures integer not null`,
  `alter table hall_sum_day add column places integer not null`,
  `alter table hall_sum_day add column reserve_places integer not null`,
  `create table report_day (
    centre_id uuid not null,
    local_date date not null,
    service_code text not null,
    booked integer not null,
    by_site integer not null,
    by_hotline integer not null,
    by_desk integer not null,
    moved_in integer not null,
    moved_out integer not null,
    moved_by_staff integer not null,
    cancelled_by_applicant integer not null,
    cancelled_by_centre integer not null,
    absent integer not null,
    missed_call integer not null,
    came integer not null,
    open integer not null,
    reserve_used integer not null,
    arrived integer not null,
    late integer not null,
    served integer not null,
    refused integer not null,
    referred integer not null,
    waits_over integer not null,
    wait_seconds integer[] not null,
    late_wait_seconds integer[] not null,
    service_seconds integer[] not null,
    lead_hours integer[] not null,
    constraint report_day_pk primary key (centre_id, local_date, service_code)
  )`,
  `create table report_hour (
    centre_id uuid not null,
    local_date date not null,
    hour smallint not null,
    service_code text not null,
    booked integer not null,
    arrived integer not null,
    waits integer not null,
    waits_over integer not null,
    constraint report_hour_pk primary key (centre_id, local_date, hour, service_code),
    constraint report_hour_hour_ck check (hour between 0 and 23)
  )`,
  `create table demo_day (
    centre_id uuid not null,
    local_date date not null,
    visits integer not null,
    constraint demo_day_pk primary key (centre_id, local_date)
  )`,
];

const DOWN = [
  `drop table demo_day`,
  `drop table report_hour`,
  `drop table report_day`,
  ...['bookings', 'departures', 'places', 'reserve_places'].map(
    (column) => `alter table hall_sum_day drop column ${column}`,
  ),
  `alter table hall_sum drop column late_wait_seconds`,
  `alter table hall_sum drop column late`,
  `drop index booking_event_left_ix`,
  `alter table booking_event drop constraint booking_event_moved_by_ck`,
  ...['copied', 'moved_by', 'left_reserve', 'left_at'].map(
    (column) => `alter table booking_event drop column ${column}`,
  ),
  `alter table booking drop column in_reserve`,
];
