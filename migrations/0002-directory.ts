import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The directory (regions, centres, windows) and the catalogue (services, audiences, documents). */
export class Directory1764000000002 implements MigrationInterface {
  name = 'Directory1764000000002';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...CENTRES, ...CATALOGUE]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'centre_service',
      'service_document',
      'service_audience',
      'service_rule',
      'document',
      'audience',
      'service',
      'window_closure',
      'service_window',
      'centre',
      'region',
    ];
    for (const table of tables) await db.query(`drop table ${table}`);
  }
}

const CENTRES = [
  `create table region (
    code text not null,
    name text not null,
    time_zone text not null,
    hotline text null,
    settings jsonb not null,
    constraint region_pk primary key (code),
    constraint region_code_ck check (code ~ '^[0-9]{2}$'),
    constraint region_settings_ck check (jsonb_typeof(settings) = 'object')
  )`,
  `create table centre (
    id uuid not null,
    code text not null,
    region_code text not null,
    head_centre_id uuid null,
    kind text not null,
    name text not null,
    name_as_published text not null,
    municipality text null,
    settlement text null,
    address text null,
    latitude double precision null,
    longitude double precision null,
    location_exact boolean not null,
    phone text null,
    time_zone text null,
    settings jsonb not null,
    demo boolean not null,
    closed_at timestamptz null,
    version integer not null,
    search text not null,
    constraint centre_pk primary key (id),
    constraint centre_code_uq unique (code),
    constraint centre_region_name_uq unique (region_code, name),
    constraint centre_region_fk foreign key (region_code) references region (code),
    constraint centre_head_fk foreign key (head_centre_id) references centre (id),
    constraint centre_kind_ck check (kind in ('head', 'branch', 'satellite', 'remote-workplace', 'business', 'partner')),
    constraint centre_location_ck check (
      (latitude is null) = (longitude is null)
      and latitude between -90 and 90
      and longitude between -180 and 180
    ),
    constraint centre_settings_ck check (jsonb_typeof(settings) = 'object'),
    constraint centre_version_ck check (version > 0)
  )`,
  `create index centre_search_ix on centre using gin (search gin_trgm_ops)`,
  `create index centre_region_ix on centre (region_code, name, id)`,
  `create table service_window (
    centre_id uuid not null,
    number smallint not null,
    constraint service_window_pk primary key (centre_id, number),
    constraint service_window_centre_fk foreign key (centre_id) references centre (id),
    constraint service_window_number_ck check (number between 1 and 200)
  )`,
  `create table window_closure (
    id uuid not null,
    centre_id uuid not null,
    window_number smallint not null,
    from_date date not null,
    to_date date not null,
    reason text not null,
    constraint window_closure_pk primary key (centre_id, id),
    constraint window_closure_window_fk foreign key (centre_id, window_number)
      references service_window (centre_id, number),
    constraint window_closure_dates_ck check (from_date <= to_date)
  )`,
];

const CATALOGUE = [
  `create table service (
    code text not null,
    position smallint not null,
    minutes smallint not null,
    title jsonb not null,
    summary jsonb not null,
    constraint service_pk primary key (code),
    constraint service_minutes_ck check (minutes between 5 and 240)
  )`,
  `create table audience (
    code text not null,
    position smallint not null,
    title jsonb not null,
    constraint audience_pk primary key (code)
  )`,
  `create table document (
    code text not null,
    title jsonb not null,
    constraint document_pk primary key (code)
  )`,
  `create table service_rule (
    service_code text not null,
    position smallint not null,
    text jsonb not null,
    constraint service_rule_pk primary key (service_code, position),
    constraint service_rule_service_fk foreign key (service_code) references service (code)
  )`,
  `create table service_audience (
    service_code text not null,
    audience_code text not null,
    position smallint not null,
    note jsonb null,
    constraint service_audience_pk primary key (service_code, audience_code),
    constraint service_audience_service_fk foreign key (service_code) references service (code),
    constraint service_audience_audience_fk foreign key (audience_code) references audience (code)
  )`,
  `create table service_document (
    service_code text not null,
    audience_code text not null,
    document_code text not null,
    position smallint not null,
    note jsonb null,
    constraint service_document_pk primary key (service_code, audience_code, document_code),
    constraint service_document_audience_fk foreign key (service_code, audience_code)
      references service_audience (service_code, audience_code),
    constraint service_document_document_fk foreign key (document_code) references document (code)
  )`,
  `create table centre_service (
    centre_id uuid not null,
    service_code text not null,
    offered_from date not null,
    constraint centre_service_pk primary key (centre_id, service_code),
    constraint centre_service_centre_fk foreign key (centre_id) references centre (id),
    constraint centre_service_service_fk foreign key (service_code) references service (code)
  )`,
];
