import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';

export interface UsualTime {
  readonly service: string;
  readonly visits: number;
  readonly medianMinutes: number;
}

/** How long visits have lasted lately. */
@Injectable()
export class UsualTimesReader {
  constructor(private readonly database: Database) {}

  /** By service, of the tickets served in a centre since a day. Rides ticket_number_uq. */
  async since(centreId: string, localDate: string): Promise<ReadonlyMap<string, UsualTime>> {
    const rows = await this.database.rows<UsualTime>(
      sql`
        select
          t.service_code as service,
          count(*)::integer as visits,
          percentile_cont(0.5) within group (
            order by extract(epoch from t.ended_at - t.started_at)::double precision / 60
          ) as "medianMinutes"
        from ticket t
        where t.centre_id = ${centreId}
          and t.local_date >= ${localDate}
          and t.state = 'served'
          and t.started_at is not null
          and t.ended_at > t.started_at
        group by t.service_code`.named('hall.usual-times'),
    );
    return new Map(rows.map((row) => [row.service, row]));
  }
}
