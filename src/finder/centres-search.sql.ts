import { offeredOnSlot } from '../catalogue/offer.sql.ts';
import { isOpenAt } from '../centres/open-centre.sql.ts';
import { joinSql, sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import { openToPublic, publicRoom } from '../slots/public-room.sql.ts';
import { answersWell, isMeant, titleOf } from './answers.sql.ts';
import type { Position } from './domain/cursor.ts';
import { distanceKm } from './distance.sql.ts';
import type { Point } from './distance.sql.ts';

export interface CentresQuestion {
  /** One centre only. */
  readonly id?: string;
  readonly region?: string;
  /** Name, settlement or address, as people type them. */
  readonly q?: string;
  readonly service?: string;
  readonly near?: Point;
  /** Only centres where the public can book something now. */
  readonly withFree?: boolean;
  /** Only centres where something can be booked within so many days of their own, today being the first. */
  readonly freeDays?: number;
  /** Those that can be booked soonest first, unless a point is given. */
  readonly soonest?: boolean;
  /** Instead of this one, which is left out: its neighbours, the nearest first. */
  readonly insteadOf?: Neighbour;
  /** Whether to count all that answer the question, not only the page. */
  readonly counted?: boolean;
  readonly limit: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What is known of a centre whose neighbours are looked for. */
export interface Neighbour {
  readonly id: string;
  readonly region: string;
  readonly municipality: string | null;
  readonly location: Point | null;
}

/** Where distances are unknown: behind every known one. */
const NOWHERE_KM = 100_000;
/** As the crow flies; further is a journey, not a neighbour. */
const NEARBY_KM = 100;
/** When nothing can be booked: behind every instant (the year 2286, in seconds). */
const NEVER = 9_999_999_999;
/** More than one, by which those that cannot be booked are behind, for each tenth of a mark. */
const EQUALLY_WELL = 100;

/**
 * A page of centres with the hours in force and the first time the public can book, in one statement: the
 * candidates in order first, then hours and next time for the rows of the page only. A search rides
 * centre_search_ix; without one the region's centres are read and sorted (12,000 of them: 25 ms), as they are
 * for a distance. Then centre_week_pk and slot_pk.
 */
export function centresPage(question: CentresQuestion, after: Position | null): Sql {
  const now = new Date(question.now);
  return sql`
    with found as (
        select
          c.id, c.code, c.name, c.kind, c.region_code, c.municipality, c.settlement, c.address,
          c.latitude, c.longitude, c.location_exact, c.demo,
          coalesce(c.phone, r.hotline) as phone,
          coalesce(c.time_zone, r.time_zone) as time_zone,
          ${distanceKm(question.insteadOf ? question.insteadOf.location : question.near)} as distance_km,
          ${sortNumber(question, now)} as sort_number,
          concat_ws(' ', c.settlement, c.municipality, c.name) as sort_text
        from centre c
        join region r on r.code = c.region_code
        ${titleOf(question.q)}
        where ${conditions(question, now)}
    ), page as (
      select c.*
      from found c
      where ${isAfter(after)}
      order by c.sort_number, c.sort_text collate "C", c.id
      limit ${question.limit + 1}
    )
    select
      p.*, hours.week, first.starts_at as next_free,
      ${question.counted ? sql`(select count(*)::int from found)` : sql`null::int`} as total
    from page p
    left join lateral (
      select w.week
      from centre_week w
      where w.centre_id = p.id
        and w.valid_from <= (${now}::timestamptz at time zone p.time_zone)::date
      order by w.valid_from desc
      limit 1
    ) as hours on true
    left join lateral (${firstFree(sql`p.id`, question.service, now)}) as first on true
    order by p.sort_number, p.sort_text collate "C", p.id`;
}

/** The first slot of a centre that the public can hold now, for a service where one is named. Rides slot_pk. */
function firstFree(centreId: Sql, service: string | undefined, now: Date, within = sql`true`): Sql {
  const offered =
    service === undefined
      ? sql`true`
      : sql`exists (
          select from centre_service offered
          where offered.centre_id = s.centre_id
            and offered.service_code = ${service}
            and ${offeredOnSlot}
        )`;
  return sql`
    select s.starts_at
    from slot s
    where s.centre_id = ${centreId}
      and s.starts_at > ${now}
      and ${openToPublic(now)}
      and ${publicRoom(now)} > 0
      and ${offered}
      and ${within}
    order by s.starts_at
    limit 1`;
}

function conditions(question: CentresQuestion, now: Date): Sql {
  const { id, region, q, service, withFree, freeDays, insteadOf } = question;
  const wanted: Sql[] = [isOpenAt(now)];
  if (id !== undefined) wanted.push(sql`c.id = ${id}`);
  if (region !== undefined) wanted.push(sql`c.region_code = ${region}`);
  if (q !== undefined) wanted.push(isMeant(q));
  if (service !== undefined) {
    wanted.push(
      sql`exists (select from centre_service o where o.centre_id = c.id and o.service_code = ${service} and o.offered_until > (${now}::timestamptz at time zone coalesce(c.time_zone, r.time_zone))::date)`,
    );
  }
  if (withFree) wanted.push(sql`exists (${firstFree(sql`c.id`, service, now)})`);
  if (freeDays !== undefined) {
    const within = sql`s.local_date < (${now}::timestamptz at time zone coalesce(c.time_zone, r.time_zone))::date + ${freeDays}::int`;
    wanted.push(sql`exists (${firstFree(sql`c.id`, service, now, within)})`);
  }
  if (insteadOf) wanted.push(isNear(insteadOf));
  return joinSql(wanted, ' and ');
}

/** In the same region or not far beyond its border. */
function isNear({ id, region, location }: Neighbour): Sql {
  const near = location ? sql`or ${distanceKm(location)} <= ${NEARBY_KM}` : sql``;
  return sql`c.id <> ${id}::uuid and (c.region_code = ${region} ${near})`;
}

/** Nearest first where a point is given, else what is free soonest or answers best, else those to be booked. */
function sortNumber(question: CentresQuestion, now: Date): Sql {
  const { near, q, soonest, insteadOf, service } = question;
  const soon = sql`coalesce((select extract(epoch from f.starts_at) from (${firstFree(sql`c.id`, service, now)}) as f), ${NEVER})::float8`;
  if (insteadOf) {
    // Without coordinates the same district stands for near, and then the sooner goes first.
    const district = sql`(case when c.municipality = ${insteadOf.municipality}::text then 1 else 2 end)`;
    return sql`coalesce(${distanceKm(insteadOf.location)}, ${NOWHERE_KM}::float8 + ${district} * ${NEVER}::float8 + ${soon})`;
  }
  if (near) return sql`coalesce(${distanceKm(near)}, ${NOWHERE_KM}::float8)`;
  if (soonest) return soon;
  // Whether hours are published stays as it is while somebody pages; what is free now does not.
  const unbookable = sql`(case when exists (select from centre_week w where w.centre_id = c.id) then 0 else 1 end)`;
  if (q !== undefined)
    return sql`(${unbookable} - ${EQUALLY_WELL} * round((${answersWell(q)})::numeric, 1))::float8`;
  return sql`${unbookable}::float8`;
}

function isAfter(after: Position | null): Sql {
  if (!after) return sql`true`;
  return sql`(c.sort_number, c.sort_text collate "C", c.id) > (
    ${after.number}::float8, ${after.text}::text collate "C", ${after.id}::uuid
  )`;
}
