import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kiosks and boards paired with a centre, calls for staff from kiosks, and who is called first by law. */
export class Devices1764000000012 implements MigrationInterface {
  name = 'Devices1764000000012';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of TABLES) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['priority_category', 'kiosk_call', 'device_pairing', 'device_token', 'device'])
      await db.query(`drop table ${table}`);
  }
}

const TABLES = [
  `create table device (
    id uuid not null,
    centre_id uuid not null,
    kind text not null,
    name text not null,
    paired_at timestamptz not null,
    paired_by uuid not null,
    seen_at timestamptz null,
    revoked_at timestamptz null,
    revoked_for text null,
    constraint device_pk primary key (id),
    constraint device_centre_fk foreign key (centre_id) references centre (id),
    constraint device_kind_ck check (kind in ('kiosk', 'board')),
    constraint device_revoked_ck check ((revoked_at is null) = (revoked_for is null)),
    constraint device_revoked_for_ck check (revoked_for in ('staff', 'copied-token'))
  )`,
  `create index device_centre_ix on device (centre_id, paired_at)`,
  // Every token a device was given, by hash: one that comes again after a younger one is a copy.
  `create table device_token (
    token_hash bytea not null,
    device_id uuid not null,
    generation integer not null,
    issued_at timestamptz not null,
    used_at timestamptz null,
    constraint device_token_pk primary key (token_hash),
    constraint device_token_generation_uq unique (device_id, generation),
    constraint device_token_device_fk foreign key (device_id) references device (id)
  )`,
  `create table device_pairing (
    id uuid not null,
    kind text not null,
    code_hash bytea not null,
    secret_hash bytea not null,
    expires_at timestamptz not null,
    device_id uuid null,
    constraint device_pairing_pk primary key (id),
    constraint device_pairing_code_uq unique (code_hash),
    constraint device_pairing_device_fk foreign key (device_id) references device (id),
    constraint device_pairing_kind_ck check (kind in ('kiosk', 'board'))
  )`,
  `create table kiosk_call (
    centre_id uuid not null,
    id uuid not null,
    device_id uuid not null,
    reason text not null,
    at timestamptz not null,
    acknowledged_at timestamptz null,
    acknowledged_by uuid null,
    constraint kiosk_call_pk primary key (centre_id, id),
    constraint kiosk_call_reason_ck check (reason in ('asked', 'too-many-tries')),
    constraint kiosk_call_acknowledged_ck check ((acknowledged_at is null) = (acknowledged_by is null))
  )`,
  // A kiosk calls once until somebody has come.
  `create unique index kiosk_call_open_uq on kiosk_call (centre_id, device_id)
  where acknowledged_at is null`,
  `create table priority_category (
    code text not null,
    position smallint not null,
    title jsonb not null,
    document jsonb not null,
    constraint priority_category_pk primary key (code),
    constraint priority_category_position_uq unique (position)
  )`,
  `insert into priority_category (code, position, title, document)
  values
    ('hero', 1,
      '{"ru": "Герой или полный кавалер ордена Славы", "en": "Hero, or full holder of the Order of Glory"}',
      '{"ru": "Книжка Героя или орденская книжка", "en": "The book of a hero or of the order"}'),
    ('veteran', 2,
      '{"ru": "Ветеран войны", "en": "War veteran"}',
      '{"ru": "Удостоверение ветерана", "en": "The certificate of a veteran"}'),
    ('disabled-person', 3,
      '{"ru": "Человек с инвалидностью", "en": "Person with a disability"}',
      '{"ru": "Справка об инвалидности", "en": "The certificate of disability"}')`,
];
