import { Injectable } from '@nestjs/common';
import { Sql, joinSql, sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { DAY_COUNTERS } from './domain/day-sums.ts';
import type { DayCounter } from './domain/day-sums.ts';
import { centreAsked, dayAsked, periodOf, rowAsked } from './report-scope.ts';
import type { ReportQuestion } from './report-scope.ts';

/** By what a line of a report is. `total` has one line, with an empty key. */
export const LINE_KINDS = ['total', 'period', 'centre', 'district', 'service'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export interface LineKey {
  readonly kind: LineKind;
  readonly key: string;
}
export type CountLine = LineKey & Readonly<Record<DayCounter, number>>;
export type PlaceLine = LineKey & { readonly all: number; readonly reserve: number };

export interface HourLine {
  /** 1 = Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly booked: number;
  readonly arrived: number;
  readonly waits: number;
  readonly waitsOver: number;
}

const COLUMNS: Readonly<Record<DayCounter, Sql>> = {
  booked: sql`booked`,
  bySite: sql`by_site`,
  byHotline: sql`by_hotline`,
  byDesk: sql`by_desk`,
  movedIn: sql`moved_in`,
  movedOut: sql`moved_out`,
  movedByStaff: sql`moved_by_staff`,
  cancelledByApplicant: sql`cancelled_by_applicant`,
  cancelledByCentre: sql`cancelled_by_centre`,
  absent: sql`absent`,
  missedCall: sql`missed_call`,
  came: sql`came`,
  open: sql`open`,
  reserveUsed: sql`reserve_used`,
  arrived: sql`arrived`,
  late: sql`late`,
  served: sql`served`,
  refused: sql`refused`,
  referred: sql`referred`,
  waitsOver: sql`waits_over`,
};
/** Of `grouping(period, centre_id, district, service_code)`: a bit for each that the line is not by. */
const KIND = sql`
  case grouping(period, centre_id, district, service_code)
    when 7 then 'period' when 11 then 'centre' when 13 then 'district' when 14 then 'service' else 'total'
  end as kind`;
const KEY = sql`coalesce(period::text, centre_id::text, district, service_code, '') as key`;

/** Adds up the sums of many days for a report. Every statement is of one moment and rides the key of its table. */
@Injectable()
export class ReportReader {
  counts(db: Db, question: ReportQuestion): Promise<CountLine[]> {
    const sums = DAY_COUNTERS.map((counter) => sql`sum(${COLUMNS[counter]})::int as ${quoted(counter)}`);
    return db.rows<CountLine>(sql`
      select ${KIND}, ${KEY}, ${joinSql(sums, ', ')}
      from (
        select ${lineColumns(question)}, ${joinSql(Object.values(COLUMNS), ', ')}
        from report_day d
        join centre c on c.id = d.centre_id
        where ${rowAsked(question)}
      ) as line
      group by grouping sets ((), (period), (centre_id), (district), (service_code))
      having count(*) > 0`);
  }

  /** Places of the plan and those of them kept in reserve. They are of no service. */
  places(db: Db, question: ReportQuestion): Promise<PlaceLine[]> {
    return db.rows<PlaceLine>(sql`
      select ${KIND}, ${KEY}, sum(places)::int as all, sum(reserve_places)::int as reserve
      from (
        select
          ${periodOf(question)} as period, d.centre_id, coalesce(c.municipality, '') as district,
          null::text as service_code, d.places, d.reserve_places
        from hall_sum_day d
        join centre c on c.id = d.centre_id
        where ${centreAsked(question)} and ${dayAsked(question)}
      ) as line
      group by grouping sets ((), (period), (centre_id), (district), (service_code))
      having count(*) > 0 and grouping(service_code) = 1`);
  }

  /** Of each date first, and which weekday it is once a date: a year of a region is a million rows. */
  hours(db: Db, question: ReportQuestion): Promise<HourLine[]> {
    return db.rows<HourLine>(sql`
      select
        extract(isodow from local_date)::int as weekday,
        hour,
        sum(booked)::int as booked,
        sum(arrived)::int as arrived,
        sum(waits)::int as waits,
        sum(waits_over)::int as "waitsOver"
      from (
        select
          d.local_date, d.hour, sum(d.booked) as booked, sum(d.arrived) as arrived, sum(d.waits) as waits,
          sum(d.waits_over) as waits_over
        from report_hour d
        join centre c on c.id = d.centre_id
        where ${rowAsked(question)}
        group by 1, 2
      ) as dates
      group by 1, 2
      order by 1, 2`);
  }

  /** On how many dates of each weekday there was anything. */
  weekdays(db: Db, question: ReportQuestion): Promise<{ weekday: number; days: number }[]> {
    return db.rows(sql`
      select extract(isodow from day)::int as weekday, count(*)::int as days
      from (
        select distinct d.local_date as day
        from report_day d
        join centre c on c.id = d.centre_id
        where ${rowAsked(question)}
      ) as dates
      group by 1`);
  }

  /** How often each end of the questions was reached. The days are Moscow's, the questions the whole country's. */
  triage(db: Db, from: LocalDate, to: LocalDate): Promise<{ end: string; reached: number }[]> {
    return db.rows(sql`
      select end_code as end, sum(reached)::int as reached
      from triage_end
      where day between ${from} and ${to}
      group by end_code`);
  }
}

function lineColumns(question: ReportQuestion): Sql {
  return sql`
    ${periodOf(question)} as period, d.centre_id, coalesce(c.municipality, '') as district, d.service_code`;
}

/** A name in the answer; only ever a counter's. */
function quoted(counter: DayCounter): Sql {
  return new Sql([`"${counter}"`], []);
}
