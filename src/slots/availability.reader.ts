import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { expiredHoldsByTime, openToPublic, publicRoom } from './public-room.sql.ts';

/** How a planned day stands for the public. */
export interface DayCount {
  readonly date: LocalDate;
  /** Places the public can take now. */
  readonly free: number;
  /** Whether any slot of the day is still ahead of its notice. */
  readonly any_ahead: boolean;
  /** Whether the plan gives the day places at all: what is only kept for old bookings does not count. */
  readonly is_planned: boolean;
}

/** A slot the public can hold now. */
export interface FreeSlot {
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly free: number;
}

/** Reads how full slots are. */
@Injectable()
export class AvailabilityReader {
  /** Rides slot_date_ix. */
  async days(
    db: Db,
    centreId: string,
    range: { from: LocalDate; to: LocalDate },
    now: Date,
  ): Promise<DayCount[]> {
    return db.rows<DayCount>(
      sql`
        select
          day.local_date as date,
          sum(case when day.is_open then greatest(day.room, 0) else 0 end)::int as free,
          bool_or(day.closes_at > ${now} and day.capacity > 0) as any_ahead,
          bool_or(day.capacity > 0) as is_planned
        from (
          select s.local_date, s.closes_at, s.capacity, ${publicRoom(now, sql`coalesce(e.holds, 0)`)} as room, ${openToPublic(now)} as is_open
          from slot s
          left join (${expiredHoldsByTime(centreId, now)}) as e on e.starts_at = s.starts_at
          where s.centre_id = ${centreId}
            and s.local_date between ${range.from}::date and ${range.to}::date
        ) as day
        group by day.local_date
        order by day.local_date`.named('days'),
    );
  }

  /** Rides slot_date_ix. */
  async slots(db: Db, centreId: string, date: LocalDate, now: Date): Promise<FreeSlot[]> {
    return db.rows<FreeSlot>(
      sql`
        select starts_at, ends_at, free
        from (
          select s.starts_at, s.ends_at, ${publicRoom(now)} as free
          from slot s
          where s.centre_id = ${centreId}
            and s.local_date = ${date}::date
            and ${openToPublic(now)}
        ) as open_slot
        where free > 0
        order by starts_at`.named('slots'),
    );
  }
}
