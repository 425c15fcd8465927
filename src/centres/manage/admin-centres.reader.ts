import { Injectable } from '@nestjs/common';
import { joinSql, sql } from '../../common/database/sql.ts';
import type { Sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import type { Reach } from '../../common/http/badge.ts';
import type { PageEnd } from '../../common/http/page-cursor.ts';
import type { CentreKind } from '../domain/centre-kind.ts';
import type { GeoPoint, PlacedPoint } from '../domain/point-doubt.ts';
import type { SettingOverrides } from '../domain/settings.ts';
import type { Accessibility } from '../domain/accessibility.ts';
import { isOpenAt } from '../open-centre.sql.ts';
import type { CentreStateFilter } from './centres.dto.ts';
import { centreWithin, regionWithin } from './within-reach.sql.ts';

export interface CentresWanted {
  readonly words: readonly string[];
  readonly region: string | null;
  readonly kind: CentreKind | null;
  readonly state: CentreStateFilter;
  /** The centres whose points are doubted, when only those and such without a point are wanted. */
  readonly doubted: readonly string[] | null;
  readonly after: PageEnd | null;
  readonly limit: number;
}

export interface CentreItemRow {
  readonly id: string;
  readonly code: string;
  readonly regionCode: string;
  readonly kind: CentreKind;
  readonly name: string;
  readonly municipality: string | null;
  readonly settlement: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly windows: number;
  readonly headName: string | null;
  readonly closedOn: string | null;
  readonly closed: boolean;
}

export interface CentreCardRow {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly regionCode: string;
  readonly regionName: string;
  readonly kind: CentreKind;
  readonly name: string;
  readonly nameAsPublished: string;
  readonly headCentre: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly satellites: number;
  readonly municipality: string | null;
  readonly settlement: string | null;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly locationExact: boolean;
  readonly phone: string | null;
  readonly hotline: string | null;
  readonly accessibility: Accessibility;
  readonly accessibilityNote: string | null;
  readonly timeZone: string | null;
  readonly regionTimeZone: string;
  readonly settings: SettingOverrides;
  readonly regionSettings: SettingOverrides;
  readonly windows: number[];
  readonly closedAt: Date | null;
  readonly closedOn: string | null;
  readonly closed: boolean;
  readonly closedReason: string | null;
  readonly demo: boolean;
}

export interface PlacedCentre extends GeoPoint {
  readonly id: string;
  readonly regionCode: string;
  readonly name: string;
}

export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly hotline: string | null;
  readonly version: number;
  readonly settings: SettingOverrides;
  readonly centres: number;
}

/** Reads the directory as those who keep it see it: closed centres too, and what is set where. */
@Injectable()
export class AdminCentresReader {
  /** Those within the reaches, by name. Rides centre_region_ix or centre_pk. */
  list(db: Db, reaches: readonly Reach[], wanted: CentresWanted, now: Date): Promise<CentreItemRow[]> {
    return db.rows<CentreItemRow>(sql`
      select
        c.id, c.code, c.region_code as "regionCode", c.kind, c.name,
        c.municipality, c.settlement, c.address, coalesce(c.phone, r.hotline) as phone,
        c.latitude, c.longitude, head.name as "headName", ${closing(now)},
        (
          select count(*)::int from service_window w where w.centre_id = c.id and w.retired_at is null
        ) as windows
      from centre c
      join region r on r.code = c.region_code
      left join centre head on head.id = c.head_centre_id
      where ${joinSql([centreWithin(reaches), ...conditions(wanted, now)], ' and ')}
      order by c.name collate "C", c.id
      limit ${wanted.limit}`);
  }

  /** Rides centre_pk; counts by centre_head_ix. */
  async find(db: Db, id: string, now: Date): Promise<CentreCardRow | null> {
    const [row] = await db.rows<CentreCardRow>(sql`
      select
        c.id, c.code, c.version, c.region_code as "regionCode", r.name as "regionName", c.kind, c.name,
        c.name_as_published as "nameAsPublished",
        case
          when head.id is not null then jsonb_build_object('id', head.id, 'code', head.code, 'name', head.name)
        end as "headCentre",
        (select count(*)::int from centre s where s.head_centre_id = c.id) as satellites,
        c.municipality, c.settlement, c.address,
        c.latitude, c.longitude, c.location_exact as "locationExact", c.phone, r.hotline,
        c.accessibility, c.accessibility_note as "accessibilityNote",
        c.time_zone as "timeZone", r.time_zone as "regionTimeZone",
        c.settings, r.settings as "regionSettings",
        (
          select coalesce(jsonb_agg(w.number order by w.number), '[]')
          from service_window w
          where w.centre_id = c.id and w.retired_at is null
        ) as windows,
        c.closed_at as "closedAt", ${closing(now)}, c.closed_reason as "closedReason", c.demo
      from centre c
      join region r on r.code = c.region_code
      left join centre head on head.id = c.head_centre_id
      where c.id = ${id}`);
    return row ?? null;
  }

  /** Where the open centres of some regions are. Rides centre_region_ix. */
  points(db: Db, regions: readonly string[], now: Date): Promise<PlacedCentre[]> {
    return db.rows(sql`
      select c.id, c.region_code as "regionCode", c.name, c.latitude as lat, c.longitude as lon
      from centre c
      where c.region_code = any (${regions}::text[])
        and c.latitude is not null
        and ${isOpenAt(now)}`);
  }

  /** Every point of the regions in which somebody has centres. Rides centre_region_ix. */
  pointsWithin(
    db: Db,
    { reaches, region, now }: { reaches: readonly Reach[]; region: string | null; now: Date },
  ): Promise<(PlacedPoint & { readonly regionCode: string })[]> {
    return db.rows(sql`
      select
        c.id, c.region_code as "regionCode", c.latitude as lat, c.longitude as lon,
        ${isOpenAt(now)} as "isOpen"
      from centre c
      where c.latitude is not null
        and c.region_code in (
          select c.region_code
          from centre c
          where ${centreWithin(reaches)} and (${region}::text is null or c.region_code = ${region})
        )`);
  }

  /** The regions within the reaches, by name; one of them where a code is given. */
  regions(
    db: Db,
    { reaches, code, now }: { reaches: readonly Reach[]; code: string | null; now: Date },
  ): Promise<RegionRow[]> {
    return db.rows<RegionRow>(sql`
      select
        r.code, r.name, r.time_zone as "timeZone", r.hotline, r.version, r.settings,
        (select count(*)::int from centre c where c.region_code = r.code and ${isOpenAt(now)}) as centres
      from region r
      where ${regionWithin(reaches)} and (${code}::text is null or r.code = ${code})
      order by r.name collate "ru-x-icu", r.code`);
  }
}

function conditions({ words, region, kind, state, doubted, after }: CentresWanted, now: Date): Sql[] {
  return [
    ...words.map((word) => sql`(strpos(c.search, fold_text(${word})) > 0 or c.code = ${word})`),
    ...(region === null ? [] : [sql`c.region_code = ${region}`]),
    ...(kind === null ? [] : [sql`c.kind = ${kind}`]),
    ...(state === 'all' ? [] : [state === 'open' ? isOpenAt(now) : sql`not ${isOpenAt(now)}`]),
    ...(doubted ? [sql`(c.latitude is null or c.id = any (${doubted}::uuid[]))`] : []),
    ...(after
      ? [sql`(c.name collate "C", c.id) > (${after.text}::text collate "C", ${after.id}::uuid)`]
      : []),
  ];
}

/** The day of a closing on the centre's own clock, and whether it has come. */
function closing(now: Date): Sql {
  return sql`
    (c.closed_at at time zone coalesce(c.time_zone, r.time_zone))::date as "closedOn",
    not ${isOpenAt(now)} as closed`;
}
