import { readFile } from 'node:fs/promises';
import { CatalogueRegistry } from '../../src/catalogue/catalogue-registry.ts';
import type { CatalogueList } from '../../src/catalogue/domain/catalogue-list.ts';
import { CentreRegistry } from '../../src/centres/centre-registry.ts';
import type { SettingOverrides } from '../../src/centres/domain/settings.ts';
import type { Tx } from '../../src/common/database/tx.ts';
import { parseWeek } from '../../src/slots/domain/week.ts';
import type { Week } from '../../src/slots/domain/week.ts';
import { Schedules } from '../../src/slots/schedules.ts';
import { SlotPlanner } from '../../src/slots/slot-planner.ts';
import type { TestRooms } from './rooms.ts';

type Parts = Pick<TestRooms, 'get' | 'transactions' | 'clock'>;

export const RECOVERY = 'account-recovery';
export const CONFIRMATION = 'account-confirmation';

export interface SampleCentre {
  readonly code?: string;
  readonly name?: string;
  readonly windows?: number;
  readonly settings?: SettingOverrides;
  /** null: its hours are not published, and it can do nothing. */
  readonly week?: Week | null;
  readonly timeZone?: string;
  readonly municipality?: string;
  readonly settlement?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly location?: { readonly lat: number; readonly lon: number; readonly exact: boolean };
}

/** The catalogue as shipped and one region: what every centre stands on. */
export async function addCatalogue({ get, transactions }: Parts, timeZone = 'Asia/Tomsk'): Promise<void> {
  const list = JSON.parse(await readFile('data/catalogue.json', 'utf8')) as CatalogueList;
  await transactions.run(async (tx) => {
    await get(CatalogueRegistry).addAll(tx, list);
    await get(CentreRegistry).addRegion(tx, { code: '70', name: 'Томская область', timeZone, hotline: null });
  });
}

/** A made-up centre with both services, its windows, its week, and its slots planned. */
export async function addCentre(parts: Parts, sample: SampleCentre = {}): Promise<string> {
  const { code = '70-901', name = `Пробный отдел ${code}`, windows = 1, settings = {} } = sample;
  return parts.transactions.run(async (tx) => {
    const registry = parts.get(CentreRegistry);
    const id = await registry.addCentre(
      tx,
      {
        code,
        name,
        nameAsPublished: name,
        regionCode: '70',
        kind: 'branch',
        municipality: sample.municipality ?? 'Пробный район',
        settlement: sample.settlement ?? null,
        address: sample.address ?? null,
        location: sample.location ?? null,
        phone: sample.phone ?? null,
      },
      settings,
    );
    for (let number = 1; number <= windows; number += 1) await registry.addWindow(tx, id, number);
    if (sample.week === null) return id;
    await offerAll(parts, tx, id);
    await parts.get(Schedules).putWeek(tx, id, '2026-01-01', sample.week ?? weekOf(['09:00', '18:00']));
    await parts.get(SlotPlanner).rewrite(tx, id, parts.clock.now());
    return id;
  });
}

async function offerAll({ get }: Parts, tx: Tx, centreId: string): Promise<void> {
  for (const service of [RECOVERY, CONFIRMATION]) {
    await get(CatalogueRegistry).offer(tx, centreId, service, '2026-01-01');
  }
}

/** The same hours on the weekdays given, Monday to Friday when none are. */
export function weekOf(
  work: readonly [string, string],
  breaks: readonly (readonly [string, string])[] = [],
  weekdays: readonly number[] = [1, 2, 3, 4, 5],
): Week {
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => [
    String(weekday),
    weekdays.includes(weekday) ? { work: [work], breaks } : { work: [], breaks: [] },
  ]);
  const parsed = parseWeek(Object.fromEntries(days));
  if (!parsed.ok) throw new Error(`the sample week is ${parsed.reason}`);
  return parsed.week;
}
