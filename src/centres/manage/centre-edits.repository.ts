import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import type { CentreKind } from '../centre-facts.ts';
import { searchedText } from '../centre-registry.ts';
import type { Accessibility } from '../domain/accessibility.ts';
import type { HeadOffice } from '../domain/head-office.ts';
import type { SettingOverrides } from '../domain/settings.ts';
import type { CentreDraft, CentreState } from './centre-state.ts';

export interface LockedRegion {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly hotline: string | null;
  readonly settings: SettingOverrides;
  readonly version: number;
}

export interface LockedCentre {
  readonly id: string;
  readonly code: string;
  readonly region: LockedRegion;
  readonly state: CentreState;
}

interface CentreRow {
  id: string;
  code: string;
  version: number;
  kind: CentreKind;
  name: string;
  headCentreId: string | null;
  municipality: string | null;
  settlement: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  locationExact: boolean;
  phone: string | null;
  accessibility: Accessibility;
  accessibilityNote: string | null;
  timeZone: string | null;
  settings: SettingOverrides;
  closedAt: Date | null;
  closedReason: string | null;
  windows: number[];
}

/** Writes the facts of centres. Edits within a region go one after the other: its row is their lock. */
@Injectable()
export class CentreEditsRepository {
  /** Null when there is no such region. Waits for whoever edits the region or one of its centres. */
  async lockRegion(tx: Tx, code: string): Promise<LockedRegion | null> {
    const [region] = await tx.rows<LockedRegion>(sql`
      select code, name, time_zone as "timeZone", hotline, settings, version
      from region
      where code = ${code}
      for no key update`);
    return region ?? null;
  }

  /** Null when there is no such centre. Locks its region first, then itself. */
  async lock(tx: Tx, id: string): Promise<LockedCentre | null> {
    const [place] = await tx.rows<{ region: string }>(
      sql`select region_code as region from centre where id = ${id}`,
    );
    const region = place ? await this.lockRegion(tx, place.region) : null;
    if (!region) return null;
    const [row] = await tx.rows<CentreRow>(sql`
      select
        c.id, c.code, c.version, c.kind, c.name, c.head_centre_id as "headCentreId",
        c.municipality, c.settlement, c.address,
        c.latitude, c.longitude, c.location_exact as "locationExact", c.phone,
        c.accessibility, c.accessibility_note as "accessibilityNote",
        c.time_zone as "timeZone", c.settings, c.closed_at as "closedAt", c.closed_reason as "closedReason",
        (
          select coalesce(jsonb_agg(w.number order by w.number), '[]')
          from service_window w
          where w.centre_id = c.id and w.retired_at is null
        ) as windows
      from centre c
      where c.id = ${id}
      for no key update`);
    return row ? { id: row.id, code: row.code, region, state: stateOf(row) } : null;
  }

  async findHead(tx: Tx, id: string, now: Date): Promise<HeadOffice | null> {
    const [head] = await tx.rows<HeadOffice>(sql`
      select id, region_code as "regionCode", kind, coalesce(closed_at <= ${now}, false) as closed
      from centre
      where id = ${id}`);
    return head ?? null;
  }

  /** Whether others name the centre as their head office. Rides centre_head_ix. */
  async hasSatellites(tx: Tx, id: string): Promise<boolean> {
    const found = await tx.rows(sql`select from centre where head_centre_id = ${id} limit 1`);
    return found.length > 0;
  }

  /** Another centre of the region whose name reads the same: case, ё and doubled spaces make no other name. Rides centre_name_ix. */
  async findNamesake(
    tx: Tx,
    regionCode: string,
    name: string,
    except: string | null,
  ): Promise<{ id: string; code: string; name: string; closedAt: Date | null } | null> {
    const [found] = await tx.rows<{ id: string; code: string; name: string; closedAt: Date | null }>(sql`
      select id, code, name, closed_at as "closedAt"
      from centre
      where region_code = ${regionCode}
        and fold_text(name) = fold_text(${name})
        and id is distinct from ${except}::uuid
      order by code
      limit 1`);
    return found ?? null;
  }

  /** The next number of the region, `70-068`. Only under the region's lock. */
  async nextCode(tx: Tx, regionCode: string): Promise<string> {
    const [row] = await tx.rows<{ last: number }>(sql`
      select coalesce(max(substring(code from '^[0-9]{2}-([0-9]{1,6})$')::int), 0) as last
      from centre
      where region_code = ${regionCode} and code like ${`${regionCode}-%`}`);
    return `${regionCode}-${String((row?.last ?? 0) + 1).padStart(3, '0')}`;
  }

  async writeFacts(tx: Tx, id: string, draft: CentreDraft): Promise<void> {
    const { location } = draft;
    await tx.rows(sql`
      update centre
      set kind = ${draft.kind}, name = ${draft.name}, head_centre_id = ${draft.headCentreId},
        municipality = ${draft.municipality}, settlement = ${draft.settlement}, address = ${draft.address},
        latitude = ${location?.lat ?? null}, longitude = ${location?.lon ?? null},
        location_exact = ${location?.exact ?? false}, phone = ${draft.phone},
        accessibility = ${JSON.stringify(draft.accessibility)}::jsonb,
        accessibility_note = ${draft.accessibilityNote},
        search = fold_text(${searchedText(draft)})
      where id = ${id}`);
  }

  async writeSettings(
    tx: Tx,
    id: string,
    { timeZone, settings }: Pick<CentreState, 'timeZone' | 'settings'>,
  ): Promise<void> {
    await tx.rows(sql`
      update centre
      set time_zone = ${timeZone}, settings = ${JSON.stringify(settings)}::jsonb
      where id = ${id}`);
  }

  async writeClosing(tx: Tx, id: string, closing: { at: Date; reason: string } | null): Promise<void> {
    await tx.rows(sql`
      update centre
      set closed_at = ${closing?.at ?? null}, closed_reason = ${closing?.reason ?? null}
      where id = ${id}`);
  }

  /** These windows receive, and no others. Those that go stay as rows: the history of the hall names them. */
  async writeWindows(tx: Tx, id: string, numbers: readonly number[], now: Date): Promise<void> {
    await tx.rows(sql`
      update service_window
      set retired_at = ${now}
      where centre_id = ${id} and retired_at is null and not (number = any (${numbers}::smallint[]))`);
    await tx.rows(sql`
      insert into service_window (centre_id, number)
      select ${id}, wanted.number
      from unnest(${numbers}::smallint[]) as wanted (number)
      on conflict (centre_id, number) do update
      set retired_at = null`);
  }

  async bump(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`update centre set version = version + 1 where id = ${id}`);
  }
}

function stateOf(row: CentreRow): CentreState {
  const { id: _, code: _code, latitude: lat, longitude: lon, locationExact: exact, ...facts } = row;
  const location = lat === null || lon === null ? null : { lat, lon, exact };
  return { ...facts, location, closedAt: row.closedAt?.toISOString() ?? null };
}
