import { offeredOnSlot } from '../catalogue/offer.sql.ts';
import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import { expiredHoldsByTime, openToPublic, publicRoom } from './public-room.sql.ts';

export interface FreeTimesQuestion {
  readonly centreId: string;
  readonly service: string;
  /** Half-open, epoch milliseconds. */
  readonly from: number;
  readonly until: number;
  readonly now: number;
}

/** A time the public can take now. Epoch milliseconds. */
export interface FreeTime {
  readonly startsAt: number;
  readonly free: number;
}

/** Reads the free times of one centre between two instants, in the transaction of whoever asks. */
@Injectable()
export class FreeTimes {
  /** In order of time. Rides slot_pk. */
  async between(db: Db, { centreId, service, from, until, now }: FreeTimesQuestion): Promise<FreeTime[]> {
    const at = new Date(now);
    const rows = await db.rows<{ starts_at: Date; free: number }>(sql`
      select starts_at, free
      from (
        select s.starts_at, ${publicRoom(at, sql`coalesce(e.holds, 0)`)} as free
        from slot s
        left join (${expiredHoldsByTime(centreId, at)}) as e on e.starts_at = s.starts_at
        where s.centre_id = ${centreId}
          and s.starts_at >= ${new Date(from)}
          and s.starts_at < ${new Date(until)}
          and ${openToPublic(at)}
          and exists (
            select from centre_service offered
            where offered.centre_id = ${centreId}
              and offered.service_code = ${service}
              and ${offeredOnSlot}
          )
      ) as open_slot
      where free > 0
      order by starts_at`);
    return rows.map(({ starts_at: startsAt, free }) => ({ startsAt: startsAt.getTime(), free }));
  }
}
