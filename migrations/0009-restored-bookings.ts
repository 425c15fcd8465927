import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cancelled booking remembers when its place opens to the public, so that undoing takes back that very place. */
export class RestoredBookings1764000000009 implements MigrationInterface {
  name = 'RestoredBookings1764000000009';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table booking add column place_again_at timestamptz null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table booking drop column place_again_at`);
  }
}
