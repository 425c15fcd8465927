import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import { centreAsked, dayAsked, serviceAsked } from './report-scope.ts';
import type { ReportQuestion } from './report-scope.ts';

export interface WindowFigures {
  readonly window: number;
  readonly called: number;
  readonly served: number;
  readonly missed: number;
  /** Whole minutes, rounded up. */
  readonly serviceMedianMinutes: number | null;
}

/** What the windows of one hall did. Rides hall_sum_pk. */
@Injectable()
export class HallWindowsReader {
  read(db: Db, question: ReportQuestion, centreId: string): Promise<WindowFigures[]> {
    const asked = sql`d.centre_id = ${centreId} and d.window_number > 0 and ${dayAsked(question)} and ${serviceAsked(question)}`;
    return db.rows<WindowFigures>(sql`
      with served as (
        select d.window_number, percentile_disc(0.5) within group (order by (one + 59) / 60) as median
        from hall_sum d
        cross join unnest(d.service_seconds) as one
        where ${asked}
        group by 1
      )
      select
        d.window_number as "window",
        sum(d.called)::int as called,
        sum(d.served)::int as served,
        sum(d.missed)::int as missed,
        max(served.median) as "serviceMedianMinutes"
      from hall_sum d
      join centre c on c.id = d.centre_id
      left join served on served.window_number = d.window_number
      where ${asked} and ${centreAsked(question)}
      group by 1
      order by 1`);
  }
}
