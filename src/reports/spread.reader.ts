import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import { VALUES_OF } from './measures.sql.ts';
import type { Measure } from './measures.sql.ts';
import type { LineKey } from './report.reader.ts';
import { centreAsked, dayAsked, periodOf, rowAsked, serviceAsked } from './report-scope.ts';
import type { ReportQuestion } from './report-scope.ts';

/** How often a value was measured. */
export interface ValueTimes {
  readonly value: number;
  readonly times: number;
}
export type SpreadLine = LineKey & ValueTimes;

/** How often each value was measured, for the lines of a report. Every statement is of one moment. */
@Injectable()
export class SpreadReader {
  /** By period, centre, district and service, and of all together. */
  lines(db: Db, question: ReportQuestion, measure: Measure): Promise<SpreadLine[]> {
    return db.rows<SpreadLine>(sql`
      with spread as (${spread(question, measure)})
      select 'period' as kind, period::text as key, value, times
      from (${question.grouping === 'month' ? ofMonths() : ofDays(question, measure)}) as line
      union all
      select
        case grouping(centre_id, district, service_code)
          when 3 then 'centre' when 5 then 'district' when 6 then 'service' else 'total'
        end,
        coalesce(centre_id::text, district, service_code, ''), value, sum(times)::int
      from (
        select one.*, coalesce(c.municipality, '') as district
        from (
          select centre_id, service_code, value, sum(times) as times
          from spread
          group by 1, 2, 3
        ) as one
        join centre c on c.id = one.centre_id
      ) as line
      group by grouping sets ((value), (value, centre_id), (value, district), (value, service_code))`);
  }

  /** Of all lines together, from the least value. */
  total(db: Db, question: ReportQuestion, measure: Measure): Promise<ValueTimes[]> {
    return db.rows<ValueTimes>(sql`
      select value, sum(times)::int as times
      from (${spread(question, measure)}) as spread
      group by value
      order by value`);
  }
}

/**
 * Of each centre, month and service: months that lie in the span whole from their sums, the rest day by day. A month
 * that is not summed is read by its days too, so that nothing depends on when sums are made. Rides report_day_pk.
 */
function spread(question: ReportQuestion, measure: Measure): Sql {
  const { from, to } = question;
  const isWhole = sql`(
    m.is_summed and m.month >= ${from} and m.month + interval '1 month' <= ${to}::date + 1
  )`;
  return sql`
    select d.centre_id, m.month, d.service_code, unnest(d.measured) as value, unnest(d.times) as times
    from report_month m
    join centre c on c.id = m.centre_id
    join report_month_spread d on d.centre_id = m.centre_id and d.month = m.month and d.measure = ${measure}
    where ${isWhole} and ${centreAsked(question)} and ${serviceAsked(question)}
    union all
    select d.centre_id, m.month, d.service_code, ${VALUES_OF[measure]}, 1
    from report_month m
    join centre c on c.id = m.centre_id
    join report_day d
      on d.centre_id = m.centre_id and d.local_date >= m.month and d.local_date < m.month + interval '1 month'
    where not ${isWhole} and ${centreAsked(question)} and ${dayAsked(question)} and ${serviceAsked(question)}`;
}

function ofMonths(): Sql {
  return sql`
    select month as period, value, sum(times)::int as times
    from spread
    group by 1, 2`;
}

/** Only days say what a day or a week was like. */
function ofDays(question: ReportQuestion, measure: Measure): Sql {
  return sql`
    select period, value, count(*)::int as times
    from (
      select ${periodOf(question)} as period, ${VALUES_OF[measure]} as value
      from report_day d
      join centre c on c.id = d.centre_id
      where ${rowAsked(question)}
    ) as one
    group by 1, 2`;
}
