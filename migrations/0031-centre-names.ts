import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever adds an office looks for one of the same name in its region; a file of thousands looks thousands of times. */
export class CentreNames1764000000031 implements MigrationInterface {
  name = 'CentreNames1764000000031';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index centre_name_ix on centre (region_code, fold_text(name))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index centre_name_ix`);
  }
}
