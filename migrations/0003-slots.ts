import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Weekly hours, the calendars, and the slots planned from them. */
export class Slots1764000000003 implements MigrationInterface {
  name = 'Slots1764000000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table centre_week (
        centre_id uuid not null,
        valid_from date not null,
        week jsonb not null,
        constraint centre_week_pk primary key (centre_id, valid_from),
        constraint centre_week_centre_fk foreign key (centre_id) references centre (id),
        constraint centre_week_week_ck check (jsonb_typeof(week) = 'object')
      )`);
    await db.query(`
      create table calendar_day (
        id uuid not null,
        scope text not null,
        region_code text null,
        centre_id uuid null,
        date date not null,
        kind text not null,
        name text not null,
        act text null,
        as_weekday smallint null,
        hours jsonb null,
        constraint calendar_day_pk primary key (id),
        constraint calendar_day_region_fk foreign key (region_code) references region (code),
        constraint calendar_day_centre_fk foreign key (centre_id) references centre (id),
        constraint calendar_day_scope_ck check (
          (scope = 'country' and region_code is null and centre_id is null)
          or (scope = 'region' and region_code is not null and centre_id is null)
          or (scope = 'centre' and region_code is null and centre_id is not null)
        ),
        constraint calendar_day_kind_ck check (kind in ('day-off', 'short-day', 'working-day', 'own-hours')),
        constraint calendar_day_weekday_ck check (
          (kind = 'working-day') = (as_weekday is not null) and as_weekday between 1 and 7
        ),
        constraint calendar_day_hours_ck check ((kind = 'own-hours') = (hours is not null))
      )`);
    await db.query(`
      create unique index calendar_day_once_ix
      on calendar_day (date, kind, scope, coalesce(region_code, ''), coalesce(centre_id::text, ''))`);
    // Days a republic keeps every year on the same date; a year of them is read beside calendar_day.
    await db.query(`
      create table yearly_day_off (
        region_code text not null,
        month smallint not null,
        day smallint not null,
        name text not null,
        act text null,
        constraint yearly_day_off_pk primary key (region_code, month, day),
        constraint yearly_day_off_region_fk foreign key (region_code) references region (code),
        constraint yearly_day_off_date_ck check (month between 1 and 12 and day between 1 and 31)
      )`);
    // fillfactor: a place taken or given back stays a heap-only update on its own page.
    await db.query(`
      create table slot (
        centre_id uuid not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        local_date date not null,
        capacity integer not null,
        kept integer not null,
        reserved integer not null,
        taken integer not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        reserve_opens_at timestamptz not null,
        cooling timestamptz[] not null,
        constraint slot_pk primary key (centre_id, starts_at),
        constraint slot_centre_fk foreign key (centre_id) references centre (id),
        constraint slot_length_ck check (ends_at > starts_at),
        constraint slot_capacity_ck check (capacity >= 0 and kept >= 0),
        constraint slot_reserved_ck check (reserved between 0 and capacity),
        constraint slot_taken_ck check (taken >= 0 and taken <= capacity + kept)
      ) with (fillfactor = 70)`);
    await db.query(`create index slot_date_ix on slot (centre_id, local_date)`);
    await db.query(`
      create table slot_horizon (
        centre_id uuid not null,
        planned_to date not null,
        constraint slot_horizon_pk primary key (centre_id),
        constraint slot_horizon_centre_fk foreign key (centre_id) references centre (id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['slot_horizon', 'slot', 'yearly_day_off', 'calendar_day', 'centre_week'])
      await db.query(`drop table ${table}`);
  }
}
