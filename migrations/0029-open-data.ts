import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of each file of open data, what was in it last and since when: all processes tell partners one date. */
export class OpenData1764000000029 implements MigrationInterface {
  name = 'OpenData1764000000029';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table open_data_file (
        region_code text not null,
        kind text not null,
        content_hash text not null,
        changed_at timestamptz not null,
        constraint open_data_file_pk primary key (region_code, kind)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table open_data_file`);
  }
}
