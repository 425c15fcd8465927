import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Centres are edited by people: what is known of the way in, why one was closed, windows that receive no more while
 * their history stays, and a version of a region's settings. A head office is of the same region, and only a satellite
 * or a remote workplace has one.
 */
export class CentreEdits1764000000017 implements MigrationInterface {
  name = 'CentreEdits1764000000017';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}

const UP = [
  `alter table region add column version integer not null default 1`,
  `alter table region alter column version drop default`,
  `alter table region add constraint region_version_ck check (version > 0)`,
  `alter table centre
    add column accessibility jsonb not null default '{}',
    add column accessibility_note text null,
    add column closed_reason text null`,
  `alter table centre alter column accessibility drop default`,
  `alter table centre
    add constraint centre_accessibility_ck check (jsonb_typeof(accessibility) = 'object'),
    add constraint centre_closed_reason_ck check (closed_reason is null or closed_at is not null),
    add constraint centre_head_kind_ck check (head_centre_id is null or kind in ('satellite', 'remote-workplace')),
    add constraint centre_head_self_ck check (head_centre_id <> id),
    add constraint centre_region_id_uq unique (region_code, id),
    drop constraint centre_head_fk,
    add constraint centre_head_fk foreign key (region_code, head_centre_id) references centre (region_code, id)`,
  `create index centre_head_ix on centre (head_centre_id)`,
  `alter table service_window add column retired_at timestamptz null`,
];

const DOWN = [
  `alter table service_window drop column retired_at`,
  `drop index centre_head_ix`,
  `alter table centre
    drop constraint centre_head_fk,
    add constraint centre_head_fk foreign key (head_centre_id) references centre (id),
    drop constraint centre_region_id_uq,
    drop constraint centre_head_self_ck,
    drop constraint centre_head_kind_ck,
    drop constraint centre_closed_reason_ck,
    drop constraint centre_accessibility_ck,
    drop column closed_reason,
    drop column accessibility_note,
    drop column accessibility`,
  `alter table region drop constraint region_version_ck, drop column version`,
];
