import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import { expiredHoldsByTime, openToPublic, publicRoom } from './public-room.sql.ts';

/** A time of a day as those see it who may take reserve and cooling places too. Instants are epoch milliseconds. */
export interface StaffPlace {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly capacity: number;
  /** Held or booked; more than `capacity` where somebody was booked beyond it. */
  readonly taken: number;
  readonly free: number;
  /** Of the free ones, those that the public could take as well. */
  readonly forPublic: number;
}

interface PlaceRow {
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly capacity: number;
  readonly taken: number;
  readonly for_public: number;
}

interface Question {
  readonly centreId: string;
  /** The centre's own date. */
  readonly date: string;
  readonly now: number;
}

/** The times of a day for staff: all that are not over, full ones too. */
@Injectable()
export class StaffPlaces {
  async ofDay(db: Db, { centreId, date, now }: Question): Promise<StaffPlace[]> {
    const at = new Date(now);
    const rows = await db.rows<PlaceRow>(sql`
      select
        s.starts_at, s.ends_at, s.capacity, ${takenNow()} as taken,
        case when ${openToPublic(at)} then greatest(0, ${publicRoom(at, countedHolds())}) else 0 end as for_public
      from slot s
      left join (${expiredHoldsByTime(centreId, at)}) as expired on expired.starts_at = s.starts_at
      where s.centre_id = ${centreId}
        and s.local_date = ${date}
        and s.ends_at > ${at}
        and s.capacity > 0
      order by s.starts_at`);
    return rows.map((row) => ({
      startsAt: row.starts_at.getTime(),
      endsAt: row.ends_at.getTime(),
      capacity: row.capacity,
      taken: row.taken,
      free: Math.max(0, row.capacity - row.taken),
      forPublic: row.for_public,
    }));
  }

  /** The first date after this one with a place for staff; null when the plan has none. Rides slot_date_ix. */
  async nextDate(db: Db, { centreId, date, now }: Question): Promise<string | null> {
    const [row] = await db.rows<{ date: string }>(sql`
      select s.local_date as date
      from slot s
      left join (${expiredHoldsByTime(centreId, new Date(now))}) as expired on expired.starts_at = s.starts_at
      where s.centre_id = ${centreId}
        and s.local_date > ${date}
        and s.capacity > ${takenNow()}
      order by s.local_date
      limit 1`);
    return row?.date ?? null;
  }
}

function countedHolds(): Sql {
  return sql`coalesce(expired.holds, 0)`;
}

function takenNow(): Sql {
  return sql`(s.taken - ${countedHolds()})`;
}
