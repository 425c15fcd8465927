import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { centreFacts } from './centre-facts.ts';
import type { CentreFacts, CentreRow, RegionFacts, WindowFacts } from './centre-facts.ts';
import { centreNotFound } from './centres.errors.ts';

/** The directory as other rooms read it: inside their transaction or outside of any. */
@Injectable()
export class Centres {
  /** The centre, closed ones included; null when there is none or `id` is no UUID. */
  async find(db: Db, id: string): Promise<CentreFacts | null> {
    return validate(id) ? this.#one(db, sql`c.id = ${id}`, 'centres.find') : null;
  }

  /** The centre, closed ones included, by the code of its address; null when there is none. */
  findByCode(db: Db, code: string): Promise<CentreFacts | null> {
    return this.#one(db, sql`c.code = ${code}`, 'centres.find-by-code');
  }

  /** Rides centre_pk or centre_code_uq, and region_pk. */
  async #one(db: Db, condition: Sql, name: string): Promise<CentreFacts | null> {
    const [row] = await db.rows<CentreRow>(
      sql`
        select
          c.id, c.code, c.name, c.kind,
          c.region_code as "regionCode", r.name as "regionName",
          c.municipality, c.settlement, c.address,
          coalesce(c.phone, r.hotline) as phone, c.phone as "ownPhone", r.hotline,
          coalesce(c.time_zone, r.time_zone) as "timeZone",
          c.settings, r.settings as "regionSettings",
          c.latitude, c.longitude, c.location_exact as "locationExact",
          c.demo, c.closed_at as "closedAt", c.closed_reason as "closedReason",
          c.accessibility, c.accessibility_note as "accessibilityNote", c.version
        from centre c
        join region r on r.code = c.region_code
        where ${condition}`.named(name),
    );
    return row ? centreFacts(row) : null;
  }

  /** As `find`; throws `centre-not-found`. */
  async get(db: Db, id: string): Promise<CentreFacts> {
    const centre = await this.find(db, id);
    if (!centre) throw new Problem(centreNotFound);
    return centre;
  }

  /** The windows of a centre that receive, by number, each with its closures by date. */
  windows(db: Db, centreId: string): Promise<WindowFacts[]> {
    return db.rows<WindowFacts>(sql`
      select
        w.number,
        coalesce(
          jsonb_agg(
            jsonb_build_object('fromDate', x.from_date, 'toDate', x.to_date)
            order by x.from_date, x.id
          ) filter (where x.id is not null),
          '[]'
        ) as closures
      from service_window w
      left join window_closure x on x.centre_id = w.centre_id and x.window_number = w.number
      where w.centre_id = ${centreId}
        and w.retired_at is null
      group by w.number
      order by w.number`);
  }

  /** Every region, by code. */
  regions(db: Db): Promise<RegionFacts[]> {
    return db.rows<RegionFacts>(sql`
      select code, name, time_zone as "timeZone", hotline
      from region
      order by code`);
  }
}
