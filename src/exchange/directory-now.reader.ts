import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import type { Db } from '../common/database/tx.ts';
import { WEEKDAYS } from '../common/time/local-date.ts';
import { parseWeek } from '../slots/domain/week.ts';
import type { Week } from '../slots/domain/week.ts';
import { dayField } from './domain/fields.ts';
import type { Facts, Field } from './domain/fields.ts';
import { writeLocation } from './domain/read-location.ts';
import { writeDayHours } from './domain/write-hours.ts';

/** A centre as an import sees it. */
export interface KnownCentre {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameAsPublished: string;
  readonly version: number;
  readonly isClosed: boolean;
  /** Today at the centre. */
  readonly today: string;
  readonly week: Week | null;
  readonly present: Facts;
  /** As it was last imported. */
  readonly remembered: Facts;
}

interface Row extends Omit<KnownCentre, 'week' | 'present' | 'remembered'> {
  readonly week: unknown;
  readonly remembered: Facts | null;
  readonly kind: string;
  readonly municipality: string | null;
  readonly settlement: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly locationExact: boolean;
}

/** The centres of a region with the week in force today and what was last imported of them. */
@Injectable()
export class DirectoryNow {
  ofRegion(db: Db, regionCode: string, now: Date): Promise<KnownCentre[]> {
    return this.#centres(db, sql`c.region_code = ${regionCode}`, now);
  }

  ofCentres(db: Db, ids: readonly string[], now: Date): Promise<KnownCentre[]> {
    return this.#centres(db, sql`c.id = any (${ids}::uuid[])`, now);
  }

  async #centres(db: Db, condition: Sql, now: Date): Promise<KnownCentre[]> {
    const rows = await db.rows<Row>(sql`
      select
        c.id, c.code, c.name, c.name_as_published as "nameAsPublished", c.version,
        coalesce(c.closed_at <= ${now}, false) as "isClosed",
        (${now} at time zone coalesce(c.time_zone, r.time_zone))::date as today,
        c.kind, c.municipality, c.settlement, c.address, c.phone,
        c.latitude, c.longitude, c.location_exact as "locationExact",
        (
          select w.week
          from centre_week w
          where w.centre_id = c.id and w.valid_from <= (${now} at time zone coalesce(c.time_zone, r.time_zone))::date
          order by w.valid_from desc
          limit 1
        ) as week,
        l.facts as remembered
      from centre c
      join region r on r.code = c.region_code
      left join last_import l on l.centre_id = c.id
      where ${condition}
      order by c.code`);
    return rows.map(knownCentre);
  }
}

function knownCentre(row: Row): KnownCentre {
  const parsed = row.week === null ? null : parseWeek(row.week);
  if (parsed?.ok === false) throw new Error(`a stored week is ${parsed.reason}`);
  const week = parsed?.week ?? null;
  const { id, code, name, nameAsPublished, version, isClosed, today } = row;
  return {
    ...{ id, code, name, nameAsPublished, version, isClosed, today, week },
    present: presentFacts(row, week),
    remembered: row.remembered ?? {},
  };
}

function presentFacts(row: Row, week: Week | null): Facts {
  const { kind, municipality, settlement, address, phone, latitude, longitude } = row;
  const location =
    latitude !== null && longitude !== null && row.locationExact ? writeLocation(latitude, longitude) : null;
  const facts = Object.entries({ kind, municipality, settlement, address, phone, location }).filter(
    ([, text]) => text !== null,
  );
  const days =
    week === null ? [] : WEEKDAYS.map((day): [Field, string] => [dayField(day), writeDayHours(week[day])]);
  return Object.fromEntries([...facts, ...days]);
}
