import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import { receptionHours } from '../finder/domain/reception-hours.ts';
import { parseWeek } from '../slots/domain/week.ts';
import { openToPublic, publicRoom } from '../slots/public-room.sql.ts';
import { WHOLE_COUNTRY } from './domain/file-kinds.ts';
import type { Scope } from './domain/file-kinds.ts';
import type { OpenCentre, OpenService, OpenTime } from './domain/open-centre.ts';

interface CentreRow extends Omit<OpenCentre, 'location' | 'hours' | 'services'> {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly exact: boolean;
  readonly week: unknown;
  readonly services: OpenService[];
}

interface TimeRow {
  readonly centre_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly date: string;
}

/** Reads what is open, a handful of centres at a time, so that no reading is ever whole in memory. */
@Injectable()
export class OpenDataReader {
  constructor(private readonly database: Database) {}

  /** Codes of the regions that have centres, in order. */
  async regions(): Promise<string[]> {
    const rows = await this.database.rows<{ code: string }>(sql`
      select r.code
      from region r
      where exists (select from centre c where c.region_code = r.code and c.closed_at is null)
      order by r.code`);
    return rows.map(({ code }) => code);
  }

  /** Centres that are not closed for good, by code, `most` after the one named. */
  async centres(scope: Scope, after: string, most: number, now: Date): Promise<OpenCentre[]> {
    const rows = await this.database.rows<CentreRow>(sql`
      select
        c.id, c.code, c.name, c.kind, c.region_code as "regionCode", r.name as "regionName",
        c.municipality, c.settlement, c.address, c.latitude, c.longitude, c.location_exact as exact,
        coalesce(c.time_zone, r.time_zone) as "timeZone", coalesce(c.phone, r.hotline) as phone, c.demo,
        (
          select w.week
          from centre_week w
          where w.centre_id = c.id
            and w.valid_from <= (${now}::timestamptz at time zone coalesce(c.time_zone, r.time_zone))::date
          order by w.valid_from desc
          limit 1
        ) as week,
        (
          select coalesce(
            json_agg(
              json_build_object(
                'code', s.code, 'title', s.title ->> 'ru', 'from', o.offered_from,
                'until', nullif(o.offered_until, 'infinity')
              )
              order by s.position, s.code
            ),
            '[]'
          )
          from centre_service o
          join service s on s.code = o.service_code
          where o.centre_id = c.id
            and o.offered_until > (${now}::timestamptz at time zone coalesce(c.time_zone, r.time_zone))::date
            and exists (select from centre_week w where w.centre_id = c.id)
        ) as services
      from centre c
      join region r on r.code = c.region_code
      where c.closed_at is null
        and (${scope} = ${WHOLE_COUNTRY} or c.region_code = ${scope})
        and c.code collate "C" > ${after}
      order by c.code collate "C"
      limit ${most}`);
    return rows.map(openCentre);
  }

  /**
   * What the public can hold now in each of the centres, as the API's list of slots says it; in order of time.
   * Rides slot_pk, and booking_held_ix once a centre.
   */
  async times(centreIds: readonly string[], now: Date): Promise<ReadonlyMap<string, readonly OpenTime[]>> {
    const rows = await this.database.rows<TimeRow>(sql`
      select s.centre_id, s.starts_at, s.ends_at, s.local_date::text as date
      from slot s
      left join (
        select b.centre_id, b.starts_at, count(*)::int as holds
        from booking b
        where b.centre_id = any(${centreIds}::uuid[]) and b.status = 'held' and b.hold_until <= ${now}
        group by b.centre_id, b.starts_at
      ) as e on e.centre_id = s.centre_id and e.starts_at = s.starts_at
      where s.centre_id = any(${centreIds}::uuid[])
        and s.starts_at > ${now}
        and ${openToPublic(now)}
        and ${publicRoom(now, sql`coalesce(e.holds, 0)`)} > 0
      order by s.centre_id, s.starts_at`);
    const times = new Map<string, OpenTime[]>();
    for (const { centre_id: id, starts_at: starts, ends_at: ends, date } of rows) {
      const own = times.get(id) ?? [];
      own.push({ startsAt: starts.getTime(), endsAt: ends.getTime(), date });
      times.set(id, own);
    }
    return times;
  }
}

function openCentre({ latitude, longitude, exact, week, ...facts }: CentreRow): OpenCentre {
  const parsed = week === null ? null : parseWeek(week);
  if (parsed && !parsed.ok) throw new Error(`a stored week is ${parsed.reason} at ${parsed.pointer}`);
  return {
    ...facts,
    location: latitude === null || longitude === null ? null : { lat: latitude, lon: longitude, exact },
    hours: parsed && receptionHours(parsed.week),
  };
}
