import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which end of the three questions people reach, counted by the day. */
export class Triage1764000000005 implements MigrationInterface {
  name = 'Triage1764000000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table triage_end (
        day date not null,
        end_code text not null,
        reached integer not null,
        constraint triage_end_pk primary key (day, end_code),
        constraint triage_end_reached_ck check (reached > 0)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table triage_end`);
  }
}
