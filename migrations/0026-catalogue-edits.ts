import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue is edited: one version of the whole, and a date from which a service is done no more. */
export class CatalogueEdits1764000000026 implements MigrationInterface {
  name = 'CatalogueEdits1764000000026';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table catalogue_version (
        id smallint not null,
        version integer not null,
        constraint catalogue_version_pk primary key (id),
        constraint catalogue_version_one_ck check (id = 1)
      )`);
    await db.query(`insert into catalogue_version (id, version) values (1, 1)`);
    await db.query(`alter table service add column withdrawn_from date null`);
    // Beside each offer, so that whoever takes a place reads one row as before.
    await db.query(`alter table centre_service add column offered_until date not null default 'infinity'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table centre_service drop column offered_until`);
    await db.query(`alter table service drop column withdrawn_from`);
    await db.query(`drop table catalogue_version`);
  }
}
