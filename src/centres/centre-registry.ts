import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { newId } from '../common/ids.ts';
import type { CentreKind, CentreLocation, RegionFacts } from './centre-facts.ts';
import type { SettingOverrides } from './domain/settings.ts';

export interface NewCentre {
  readonly code: string;
  readonly regionCode: string;
  readonly kind: CentreKind;
  readonly name: string;
  /** The name letter for letter as the source has it, so that a later import can match it. */
  readonly nameAsPublished: string;
  readonly municipality: string | null;
  readonly settlement: string | null;
  readonly address: string | null;
  readonly location: CentreLocation | null;
  readonly phone: string | null;
  readonly demo?: boolean;
}

/** What `centre.search` is the fold_text of. The finder takes the name and the town to stand at its beginning. */
export function searchedText(
  centre: Pick<NewCentre, 'name' | 'settlement' | 'municipality' | 'address'>,
): string {
  const { name, settlement, municipality, address } = centre;
  return [name, settlement, municipality, address].filter((text) => text !== null).join(' ');
}

/** Writes the directory in the transaction of an errand. Settings given here must resolve (`resolveSettings`). */
@Injectable()
export class CentreRegistry {
  async addRegion(tx: Tx, region: RegionFacts, settings: SettingOverrides = {}): Promise<void> {
    await tx.rows(sql`
      insert into region (code, name, time_zone, hotline, settings, version)
      values (${region.code}, ${region.name}, ${region.timeZone}, ${region.hotline}, ${JSON.stringify(settings)}::jsonb, 1)`);
  }

  /** Adds a centre with no windows and answers its id. Breaks `centre_region_name_uq` on a second of one name. */
  async addCentre(tx: Tx, centre: NewCentre, settings: SettingOverrides = {}): Promise<string> {
    const id = newId();
    const { name, settlement, municipality, address, location } = centre;
    await tx.rows(sql`
      insert into centre (
        id, code, region_code, kind, name, name_as_published,
        municipality, settlement, address, latitude, longitude, location_exact,
        phone, settings, demo, accessibility, version, search
      )
      values (
        ${id}, ${centre.code}, ${centre.regionCode}, ${centre.kind}, ${name}, ${centre.nameAsPublished},
        ${municipality}, ${settlement}, ${address},
        ${location?.lat ?? null}, ${location?.lon ?? null}, ${location?.exact ?? false},
        ${centre.phone}, ${JSON.stringify(settings)}::jsonb, ${centre.demo ?? false}, '{}', 1, fold_text(${searchedText(centre)})
      )`);
    return id;
  }

  /** Adds a window; numbers are 1-200 and unique in a centre. */
  async addWindow(tx: Tx, centreId: string, number: number): Promise<void> {
    await tx.rows(sql`
      insert into service_window (centre_id, number)
      values (${centreId}, ${number})`);
  }

  /** Marks a centre whose hours or windows are made up for a demonstration. */
  async markDemo(tx: Tx, centreId: string): Promise<void> {
    await tx.rows(sql`
      update centre
      set demo = true, version = version + 1
      where id = ${centreId}`);
  }
}
