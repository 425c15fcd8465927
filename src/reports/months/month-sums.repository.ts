import { Injectable } from '@nestjs/common';
import { joinSql, sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import { MEASURES, VALUES_OF } from '../measures.sql.ts';

export interface CentreMonth {
  readonly centreId: string;
  /** Its first day. */
  readonly month: LocalDate;
}

/** Adds up the days of a month. */
@Injectable()
export class MonthSumsRepository {
  /** Months that ended before the day and are not summed, the latest first. */
  behind(db: Db, before: LocalDate, most: number): Promise<CentreMonth[]> {
    return db.rows<CentreMonth>(sql`
      select centre_id as "centreId", month
      from report_month
      where not is_summed
        and month + interval '1 month' <= ${before}::date
      order by month desc, centre_id
      limit ${most}`);
  }

  /** False when it is summed already. Until the end of the transaction nobody writes a day of it. */
  async begin(tx: Tx, { centreId, month }: CentreMonth): Promise<boolean> {
    const begun = await tx.rows(sql`
      with begun as (
        update report_month
        set is_summed = true
        where centre_id = ${centreId} and month = ${month} and not is_summed
        returning month
      )
      select month from begun`);
    return begun.length > 0;
  }

  /** In a statement of its own after `begin`: so it sees the days of whoever was waited for. */
  async replace(tx: Tx, { centreId, month }: CentreMonth): Promise<void> {
    await tx.rows(sql`delete from report_month_spread where centre_id = ${centreId} and month = ${month}`);
    const measures = MEASURES.map(
      (measure) => sql`
        select d.service_code, ${measure}::text as measure, ${VALUES_OF[measure]} as value
        from report_day d
        where d.centre_id = ${centreId}
          and d.local_date >= ${month}::date
          and d.local_date < ${month}::date + interval '1 month'`,
    );
    await tx.rows(sql`
      insert into report_month_spread (centre_id, month, measure, service_code, measured, times)
      select
        ${centreId}::uuid, ${month}::date, measure, service_code,
        array_agg(value order by value), array_agg(times order by value)
      from (
        select measure, service_code, value, count(*)::int as times
        from (${joinSql(measures, ' union all ')}) as one
        group by 1, 2, 3
      ) as spread
      group by measure, service_code`);
  }
}
