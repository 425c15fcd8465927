import { offeredOnSlot } from '../catalogue/offer.sql.ts';
import { Injectable } from '@nestjs/common';
import type { CentreFacts } from '../centres/centre-facts.ts';
import { isOpenAt } from '../centres/open-centre.sql.ts';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import { toRfc3339 } from '../common/time/wall-clock.ts';
import { openToPublic, publicRoom } from './public-room.sql.ts';

const MOST_HERE = 4;
const MOST_NEARBY = 3;
/** As the crow flies; further is a journey, not an alternative. */
const NEARBY_KM = 100;

/** A free time to take instead. `start` is in the centre's own offset. */
export interface Alternative {
  readonly centreId: string;
  readonly centreName: string;
  readonly start: string;
  readonly end: string;
  readonly free: number;
}

interface AlternativeRow {
  centre_id: string;
  name: string;
  time_zone: string;
  starts_at: Date;
  ends_at: Date;
  free: number;
}

export interface RefusedTime {
  readonly centre: CentreFacts;
  readonly service: string;
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly now: number;
}

/** Finds free times near one that was refused: here by time, then at centres nearby. */
@Injectable()
export class Alternatives {
  constructor(private readonly database: Database) {}

  /** One statement. Here: the four nearest in time. Nearby: the nearest time of the three nearest centres. */
  async nearest({ centre, service, startsAt, now }: RefusedTime): Promise<Alternative[]> {
    const at = new Date(now);
    const wanted = new Date(startsAt);
    const nearby = sql`
      select c.id, c.name, coalesce(c.time_zone, r.time_zone) as time_zone, d.km
      from centre c
      join region r on r.code = c.region_code
      cross join lateral (
        select 12742 * asin(sqrt(
          sin(radians(c.latitude - ${centre.location?.lat ?? null}::float8) / 2) ^ 2
          + cos(radians(${centre.location?.lat ?? null}::float8)) * cos(radians(c.latitude))
            * sin(radians(c.longitude - ${centre.location?.lon ?? null}::float8) / 2) ^ 2
        )) as km
      ) as d
      where c.id <> ${centre.id}
        and c.region_code = ${centre.regionCode}
        and ${isOpenAt(at)}
        and (d.km <= ${NEARBY_KM} or c.municipality = ${centre.municipality})`;
    // On the dates of the service alone: it may begin here later, or be withdrawn.
    const offered = sql`
      slot s
      join centre_service offered
        on offered.centre_id = s.centre_id
        and offered.service_code = ${service}
        and ${offeredOnSlot}`;
    const free = sql`
      select s.starts_at, s.ends_at, s.local_date, ${publicRoom(at)} as free
      from ${offered}
      where ${openToPublic(at)} and s.centre_id = place.id`;
    const rows = await this.database.rows<AlternativeRow>(sql`
      select place.id as centre_id, place.name, place.time_zone, times.starts_at, times.ends_at, times.free
      from (
        select c.id, c.name, ${centre.timeZone}::text as time_zone, 0::float8 as km, ${MOST_HERE}::int as most
        from centre c
        where c.id = ${centre.id}
        union all
        (
          select near.id, near.name, near.time_zone, near.km, 1
          from (${nearby}) as near
          where exists (
            select from ${offered}
            where s.centre_id = near.id and ${openToPublic(at)} and ${publicRoom(at)} > 0
          )
          order by near.km nulls last, near.name
          limit ${MOST_NEARBY}
        )
      ) as place
      cross join lateral (
        select candidate.starts_at, candidate.ends_at, candidate.free
        from (${free}) as candidate
        where candidate.free > 0
        order by abs(extract(epoch from candidate.starts_at - ${wanted}::timestamptz)), candidate.starts_at
        limit place.most
      ) as times
      order by place.km nulls last, place.name, times.starts_at`);
    return rows.map((row) => ({
      centreId: row.centre_id,
      centreName: row.name,
      start: toRfc3339(row.starts_at.getTime(), row.time_zone),
      end: toRfc3339(row.ends_at.getTime(), row.time_zone),
      free: row.free,
    }));
  }
}
