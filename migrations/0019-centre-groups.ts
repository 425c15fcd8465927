import type { MigrationInterface, QueryRunner } from 'typeorm';

const ONCE = `create unique index calendar_day_once_ix on calendar_day`;

/** Groups of centres of a region, and days off that stand for a whole group. */
export class CentreGroups1764000000019 implements MigrationInterface {
  name = 'CentreGroups1764000000019';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table centre_group (
        id uuid not null,
        region_code text not null,
        kind text not null,
        name text not null,
        constraint centre_group_pk primary key (id),
        constraint centre_group_name_uq unique (region_code, name),
        constraint centre_group_region_fk foreign key (region_code) references region (code),
        constraint centre_group_kind_ck check (kind in ('head', 'district', 'chosen'))
      )`);
    await db.query(`
      create table centre_group_member (
        centre_id uuid not null,
        group_id uuid not null,
        constraint centre_group_member_pk primary key (centre_id, group_id),
        constraint centre_group_member_centre_fk foreign key (centre_id) references centre (id),
        constraint centre_group_member_group_fk foreign key (group_id) references centre_group (id)
      )`);
    await db.query(`create index centre_group_member_group_ix on centre_group_member (group_id)`);
    await db.query(`
      alter table calendar_day
        add column group_id uuid null,
        add constraint calendar_day_group_fk foreign key (group_id) references centre_group (id),
        drop constraint calendar_day_scope_ck,
        add constraint calendar_day_scope_ck check (
          (scope = 'country' and region_code is null and group_id is null and centre_id is null)
          or (scope = 'region' and region_code is not null and group_id is null and centre_id is null)
          or (scope = 'group' and region_code is null and group_id is not null and centre_id is null)
          or (scope = 'centre' and region_code is null and group_id is null and centre_id is not null)
        )`);
    await db.query(`drop index calendar_day_once_ix`);
    await db.query(
      `${ONCE} (date, kind, scope, coalesce(region_code, ''), coalesce(centre_id, group_id, '00000000-0000-0000-0000-000000000000'))`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from calendar_day where scope = 'group'`);
    await db.query(`drop index calendar_day_once_ix`);
    await db.query(`${ONCE} (date, kind, scope, coalesce(region_code, ''), coalesce(centre_id::text, ''))`);
    await db.query(`
      alter table calendar_day
        drop constraint calendar_day_scope_ck,
        add constraint calendar_day_scope_ck check (
          (scope = 'country' and region_code is null and centre_id is null)
          or (scope = 'region' and region_code is not null and centre_id is null)
          or (scope = 'centre' and region_code is null and centre_id is not null)
        ),
        drop column group_id`);
    for (const table of ['centre_group_member', 'centre_group']) await db.query(`drop table ${table}`);
  }
}
