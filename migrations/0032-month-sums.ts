import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sums of whole months, so that a year of a region is read in a moment. Every month there are days of gets its row,
 * not summed: the job sums those that are over, and until then their days are read one by one.
 */
export class MonthSums1764000000032 implements MigrationInterface {
  name = 'MonthSums1764000000032';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table report_month_spread`);
    await db.query(`drop table report_month`);
  }
}

const UP = [
  `create table report_month (
    centre_id uuid not null,
    month date not null,
    is_summed boolean not null,
    constraint report_month_pk primary key (centre_id, month),
    constraint report_month_first_day_ck check (extract(day from month) = 1)
  )`,
  `create table report_month_spread (
    centre_id uuid not null,
    month date not null,
    measure text not null,
    service_code text not null,
    measured integer[] not null,
    times integer[] not null,
    constraint report_month_spread_pk primary key (centre_id, month, measure, service_code),
    constraint report_month_spread_measure_ck check (measure in ('wait', 'late-wait', 'service', 'lead')),
    constraint report_month_spread_pairs_ck check (cardinality(measured) = cardinality(times))
  )`,
  `insert into report_month (centre_id, month, is_summed)
  select distinct centre_id, local_date - extract(day from local_date)::int + 1, false
  from report_day`,
];
