import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sums of the hall by hour, service and window. Nothing depends on them: events alone make them, as often as wanted. */
export class HallSums1764000000016 implements MigrationInterface {
  name = 'HallSums1764000000016';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table hall_sum (
        centre_id uuid not null,
        local_date date not null,
        hour smallint not null,
        service_code text not null,
        window_number smallint not null,
        arrived integer not null,
        called integer not null,
        served integer not null,
        missed integer not null,
        refused integer not null,
        referred integer not null,
        wait_seconds integer[] not null,
        service_seconds integer[] not null,
        constraint hall_sum_pk primary key (centre_id, local_date, hour, service_code, window_number),
        constraint hall_sum_hour_ck check (hour between 0 and 23)
      )`);
    await db.query(`
      create table hall_sum_day (
        centre_id uuid not null,
        local_date date not null,
        events integer not null,
        constraint hall_sum_day_pk primary key (centre_id, local_date)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table hall_sum_day`);
    await db.query(`drop table hall_sum`);
  }
}
