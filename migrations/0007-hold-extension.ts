import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hold can be made longer once: when that was done stands in its row. */
export class HoldExtension1764000000007 implements MigrationInterface {
  name = 'HoldExtension1764000000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table booking
      add column hold_extended_at timestamptz null,
      add constraint booking_extended_ck check (hold_extended_at is null or hold_extended_at < hold_until)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table booking drop constraint booking_extended_ck, drop column hold_extended_at`);
  }
}
