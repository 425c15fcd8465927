import { offeredOnSlot } from '../../catalogue/offer.sql.ts';
import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import type { FreePlace } from './domain/allocate.ts';

/** As the crow flies. Further is a journey: whoever needs one is asked first, by telephone. */
const NEARBY_KM = 30;
/** Somebody has to read the letter, answer it and get there. */
export const LEAST_AHEAD_MS = 24 * 3_600_000;
const MOST_PLACES = 3000;

interface Row {
  readonly centre_id: string;
  readonly starts_at: Date;
  readonly time_zone: string;
  readonly room: number;
  readonly km: number | null;
  readonly services: string[];
}

/**
 * Times that may be offered instead of a closed one: here and nearby, days not open to the public yet among them, the
 * reserve for people in need the same day never.
 */
@Injectable()
export class FreePlacesReader {
  async around(db: Db, centreId: string, from: Date, now: number): Promise<FreePlace[]> {
    const earliest = new Date(now + LEAST_AHEAD_MS);
    const rows = await db.rows<Row>(sql`
      with home as (
        select id, region_code, municipality, latitude, longitude from centre where id = ${centreId}
      ),
      near as materialized (
        select c.id, coalesce(c.time_zone, r.time_zone) as time_zone, d.km
        from home
        join centre c on c.region_code = home.region_code and c.closed_at is null
        join region r on r.code = c.region_code
        cross join lateral (
          select case when c.id = home.id then 0 when c.latitude + home.latitude is null then null else 12742 * asin(least(1, sqrt(
            sin(radians(c.latitude - home.latitude) / 2) ^ 2
            + cos(radians(home.latitude)) * cos(radians(c.latitude))
              * sin(radians(c.longitude - home.longitude) / 2) ^ 2
          ))) end as km
        ) as d
        where c.id = home.id or d.km <= ${NEARBY_KM} or (d.km is null and c.municipality = home.municipality)
      )
      select
        s.centre_id, s.starts_at, near.time_zone, near.km,
        s.capacity - s.reserved - s.taken as room,
        array(
          select offered.service_code
          from centre_service offered
          where offered.centre_id = s.centre_id and ${offeredOnSlot}
        ) as services
      from near
      join slot s on s.centre_id = near.id
      where s.starts_at >= ${earliest}
        and s.starts_at >= ${from}
        and s.capacity - s.reserved - s.taken > 0
      order by s.local_date, near.km nulls last, s.starts_at
      limit ${MOST_PLACES}`);
    return rows.map((row) => ({
      centreId: row.centre_id,
      startsAt: row.starts_at.getTime(),
      ...localOf(row.starts_at.getTime(), row.time_zone),
      room: row.room,
      km: row.km,
      services: row.services,
    }));
  }
}
