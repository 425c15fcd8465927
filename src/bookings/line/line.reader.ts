import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import type { LineVisit } from '../domain/line.ts';

export interface LineQuestion {
  readonly centreId: string;
  /** Epoch milliseconds, half-open: the day of the centre. */
  readonly from: number;
  readonly until: number;
}

/** Reads who is in the line of a centre on a day. */
@Injectable()
export class LineReader {
  constructor(private readonly database: Database) {}

  /** Every active visit. Rides booking_day_ix. */
  async line({ centreId, from, until }: LineQuestion): Promise<readonly LineVisit[]> {
    const rows = await this.database.rows<{ id: string; starts_at: Date; is_here: boolean }>(sql`
      select id, starts_at, status <> 'booked' as is_here
      from booking
      where centre_id = ${centreId}
        and starts_at >= ${new Date(from)}
        and starts_at < ${new Date(until)}
        and status in ('booked', 'arrived', 'called', 'in-service', 'deferred')`);
    return rows.map((row) => ({ id: row.id, startsAt: row.starts_at.getTime(), isHere: row.is_here }));
  }
}
