import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CatalogueList } from '../catalogue/domain/catalogue-list.ts';
import type { RegionFacts } from '../centres/centre-facts.ts';
import { dataFolder } from '../common/data-folder.ts';
import type { ProductionYear } from './domain/production-calendar.ts';
import { publishedList, readRows } from './domain/published-list.ts';
import type { PublishedList } from './domain/published-list.ts';
import type { RegionalDays } from './domain/regional-calendar.ts';

/** Whom people call where no office has a telephone of its own; from the notice of 20 April 2020. */
const HOTLINES: Readonly<Record<string, string>> = { '07': '8 (800) 100-32-82' };

const LISTS = [
  ['70', 'centres-70-tomsk.csv'],
  ['07', 'centres-07-kabardino-balkaria.csv'],
] as const;

/** What the product ships in `data/`. */
export interface ShippedLists {
  readonly regions: readonly RegionFacts[];
  readonly centres: readonly (PublishedList & { readonly regionCode: string })[];
  readonly catalogue: CatalogueList;
  readonly federal: readonly ProductionYear[];
  readonly regional: Readonly<Record<string, RegionalDays>>;
}

export async function readShippedLists(): Promise<ShippedLists> {
  const folder = dataFolder();
  const text = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
  const centres = LISTS.map(async ([regionCode, name]) => ({
    regionCode,
    ...publishedList(await text(name), regionCode),
  }));
  return {
    regions: readRows(await text('regions.csv')).map((row) => ({
      code: row['code'] ?? '',
      name: row['name'] ?? '',
      timeZone: row['time_zone'] ?? '',
      hotline: HOTLINES[row['code'] ?? ''] ?? null,
    })),
    centres: await Promise.all(centres),
    catalogue: JSON.parse(await text('catalogue.json')) as CatalogueList,
    federal: Object.values(
      JSON.parse(await text('production-calendar.json')) as Record<string, ProductionYear>,
    ),
    regional: JSON.parse(await text('regional-days-off.json')) as Record<string, RegionalDays>,
  };
}
