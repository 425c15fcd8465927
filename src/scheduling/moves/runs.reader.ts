import { Injectable } from '@nestjs/common';
import { joinSql, sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import { offeredPlace } from './offer.sql.ts';
import type { OfferedPlaceRow } from './offer.sql.ts';

const MOST_RUNS = 100;
const MOST_PEOPLE = 1000;

export interface RunFacts {
  readonly id: string;
  readonly centreId: string;
  readonly centreName: string;
  readonly timeZone: string;
  readonly cause: string;
  readonly reason: string | null;
  readonly begunAt: Date;
  readonly stoppedAt: Date | null;
  readonly endedAt: Date | null;
  readonly firstStart: Date;
  readonly lastStart: Date;
  readonly people: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface MovedPerson {
  readonly id: string;
  readonly reference: string | null;
  readonly startsAt: Date;
  readonly state: string;
  readonly offer: OfferedPlaceRow | null;
  readonly answerUntil: Date | null;
  readonly calls: number;
}

/** Runs as those who look after centres see them. Without names. */
@Injectable()
export class RunsReader {
  ofCentre(db: Db, centreId: string, runId?: string): Promise<RunFacts[]> {
    const only = runId === undefined ? [] : [sql`r.id = ${runId}`];
    return this.#runs(db, joinSql([sql`r.centre_id = ${centreId}`, ...only], ' and '));
  }

  ofRegion(db: Db, regionCode: string): Promise<RunFacts[]> {
    return this.#runs(db, sql`c.region_code = ${regionCode}`);
  }

  async centresOf(db: Db, regionCode: string): Promise<string[]> {
    const rows = await db.rows<{ id: string }>(sql`select id from centre where region_code = ${regionCode}`);
    return rows.map(({ id }) => id);
  }

  /** In the order of their closed times. Holds that never became a booking are nobody. */
  people(db: Db, centreId: string, runId: string): Promise<MovedPerson[]> {
    return db.rows<MovedPerson>(sql`
      select
        m.id, b.reference, m.starts_at as "startsAt", m.state, m.answer_until as "answerUntil", m.calls,
        ${offeredPlace(null)} as offer
      from moved_booking m
      left join booking b on b.centre_id = m.centre_id and b.id = m.booking_id
      where m.centre_id = ${centreId} and m.run_id = ${runId} and m.state <> 'never-booked'
      order by m.starts_at, m.id
      limit ${MOST_PEOPLE}`);
  }

  #runs(db: Db, condition: Sql): Promise<RunFacts[]> {
    return db.rows<RunFacts>(sql`
      select
        r.id, r.centre_id as "centreId", c.name as "centreName", coalesce(c.time_zone, region.time_zone) as "timeZone",
        r.cause, r.reason, r.begun_at as "begunAt", r.stopped_at as "stoppedAt", r.ended_at as "endedAt",
        sums.first as "firstStart", sums.last as "lastStart", sums.people, sums.counts
      from move_run r
      join centre c on c.id = r.centre_id
      join region on region.code = c.region_code
      cross join lateral (
        select
          min(each.first) as first, max(each.last) as last, sum(each.people)::int as people,
          json_object_agg(each.state, each.people) as counts
        from (
          select m.state, count(*)::int as people, min(m.starts_at) as first, max(m.starts_at) as last
          from moved_booking m
          where m.centre_id = r.centre_id and m.run_id = r.id and m.state <> 'never-booked'
          group by m.state
        ) as each
      ) as sums
      where ${condition} and sums.people > 0
      order by (r.ended_at is null) desc, r.begun_at desc, c.name
      limit ${MOST_RUNS}`);
  }
}
