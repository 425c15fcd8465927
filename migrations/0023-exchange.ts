import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of centres that are brought in, their rows with what each would change, and what was last brought in. */
export class Exchange1764000000023 implements MigrationInterface {
  name = 'Exchange1764000000023';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of TABLES) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['last_import', 'known_columns', 'import_row', 'import_file'])
      await db.query(`drop table ${table}`);
  }
}

const TABLES = [
  `create table import_file (
    id uuid not null,
    region_code text not null,
    name text not null,
    format text not null,
    encoding text null,
    delimiter text null,
    sheet text null,
    headers jsonb not null,
    columns jsonb not null,
    columns_from text not null,
    state text not null,
    actor text not null,
    uploaded_at timestamptz not null,
    compared_at timestamptz null,
    started_at timestamptz null,
    finished_at timestamptz null,
    lease uuid null,
    leased_until timestamptz null,
    constraint import_file_pk primary key (id),
    constraint import_file_region_fk foreign key (region_code) references region (code),
    constraint import_file_format_ck check (format in ('csv', 'xlsx')),
    constraint import_file_state_ck check (state in ('columns', 'compared', 'applying', 'done')),
    constraint import_file_from_ck check (columns_from in ('guess', 'memory', 'person'))
  )`,
  `create index import_file_region_ix on import_file (region_code, uploaded_at)`,
  // Rows of the file by their numbers; offices that the file leaves out follow after them.
  `create table import_row (
    file_id uuid not null,
    number integer not null,
    cells jsonb not null,
    has_formula boolean not null,
    kind text null,
    name text null,
    centre_id uuid null,
    reading jsonb null,
    changes jsonb not null default '[]',
    faults jsonb not null default '[]',
    notes jsonb not null default '[]',
    by_hand boolean not null default false,
    taken boolean not null default false,
    overwrite jsonb not null default '[]',
    outcome text null,
    moved integer not null default 0,
    constraint import_row_pk primary key (file_id, number),
    constraint import_row_file_fk foreign key (file_id) references import_file (id) on delete cascade,
    constraint import_row_kind_ck check (kind in ('new', 'changed', 'same', 'missing', 'refused')),
    constraint import_row_outcome_ck check (outcome in ('applied', 'left', 'refused'))
  )`,
  `create index import_row_kind_ix on import_row (file_id, kind, number)`,
  // Columns as a person said they are, by the headers of their file.
  `create table known_columns (
    region_code text not null,
    headers_key text not null,
    columns jsonb not null,
    at timestamptz not null,
    constraint known_columns_pk primary key (region_code, headers_key),
    constraint known_columns_region_fk foreign key (region_code) references region (code)
  )`,
  // What was last imported of each centre, field by field: a value that differs was written by hand.
  `create table last_import (
    centre_id uuid not null,
    facts jsonb not null,
    at timestamptz not null,
    constraint last_import_pk primary key (centre_id),
    constraint last_import_centre_fk foreign key (centre_id) references centre (id) on delete cascade
  )`,
];
