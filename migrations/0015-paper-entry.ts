import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was written on paper while the network was down and entered later is told apart from what the screens saw. */
export class PaperEntry1764000000015 implements MigrationInterface {
  name = 'PaperEntry1764000000015';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table ticket_event add column from_paper boolean not null default false`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table ticket_event drop column from_paper`);
  }
}
