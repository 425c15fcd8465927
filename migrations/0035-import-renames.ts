import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An office that a file names otherwise may be told to be the same one; the dry run counts who would fall out. */
export class ImportRenames1764000000035 implements MigrationInterface {
  name = 'ImportRenames1764000000035';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table import_row
        add column rename_of uuid,
        add column renamed boolean not null default false,
        add column falls_out integer,
        add constraint import_row_renamed_ck check (not renamed or rename_of is not null)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table import_row
        drop constraint import_row_renamed_ck,
        drop column falls_out,
        drop column renamed,
        drop column rename_of`);
  }
}
