import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CentreRegistry } from '../../../src/centres/centre-registry.ts';
import type { NewCentre } from '../../../src/centres/centre-registry.ts';
import { Centres } from '../../../src/centres/centres.service.ts';
import { DEFAULT_SETTINGS } from '../../../src/centres/domain/settings.ts';
import type { SettingOverrides } from '../../../src/centres/domain/settings.ts';
import { brokenConstraint } from '../../../src/common/database/failures.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { newId } from '../../../src/common/ids.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';

const NEW: NewCentre = {
  ...{ code: '14-001', regionCode: '14', kind: 'branch', name: 'Отдел №1', nameAsPublished: ' Отдел  №1' },
  ...{ municipality: 'Ленский улус', settlement: 'Ленск', address: null, location: null, phone: null },
};

describe('the directory', () => {
  let rooms: TestRooms;
  let centres: Centres;
  let count = 1;

  beforeAll(async () => {
    rooms = await startRooms();
    centres = rooms.get(Centres);
    const region = { code: '14', name: 'Республика Саха (Якутия)', timeZone: 'Asia/Yakutsk', hotline: '122' };
    await rooms.transactions.run((tx) =>
      rooms.get(CentreRegistry).addRegion(tx, region, { horizonDays: 30, holdMinutes: 10 }),
    );
  });
  afterAll(() => rooms.close());

  const add = (centre: Partial<NewCentre> = {}, settings: SettingOverrides = {}): Promise<string> => {
    count += 1;
    const unique = { code: `14-${String(count).padStart(3, '0')}`, name: `Отдел №${count}` };
    return rooms.transactions.run((tx) =>
      rooms.get(CentreRegistry).addCentre(tx, { ...NEW, ...unique, ...centre }, settings),
    );
  };

  it('gives a centre what its region has where it has nothing of its own', async () => {
    const id = await add({}, { horizonDays: 7 });
    expect(await centres.get(rooms.database, id)).toEqual({
      ...{ id, code: '14-002', name: 'Отдел №2', kind: 'branch', regionCode: '14' },
      ...{ regionName: 'Республика Саха (Якутия)', municipality: 'Ленский улус', settlement: 'Ленск' },
      ...{ address: null, phone: '122', ownPhone: null, hotline: '122', timeZone: 'Asia/Yakutsk' },
      ...{ location: null, demo: false, closedAt: null, closedReason: null, version: 1 },
      ...{ accessibility: {}, accessibilityNote: null },
      settings: { ...DEFAULT_SETTINGS, horizonDays: 7, holdMinutes: 10 },
    });
  });

  it('lets a centre have its own zone, telephone and place', async () => {
    const id = await add({ phone: '8 (4112) 00-00-00', location: { lat: 60.7, lon: 114.9, exact: true } });
    await rooms.database.rows(sql`update centre set time_zone = 'Asia/Srednekolymsk' where id = ${id}`);
    expect(await centres.get(rooms.database, id)).toMatchObject({
      ...{ phone: '8 (4112) 00-00-00', ownPhone: '8 (4112) 00-00-00', timeZone: 'Asia/Srednekolymsk' },
      location: { lat: 60.7, lon: 114.9, exact: true },
    });
  });

  it.each([newId(), 'nothing', ''])('finds no centre under %j', async (id) => {
    expect(await centres.find(rooms.database, id)).toBeNull();
    await expect(centres.get(rooms.database, id)).rejects.toThrow('centre-not-found');
  });

  it('lists windows by number, each with its closures by date', async () => {
    const id = await add();
    await rooms.transactions.run(async (tx) => {
      for (const number of [10, 2, 1]) await rooms.get(CentreRegistry).addWindow(tx, id, number);
    });
    await rooms.database.rows(sql`
      insert into window_closure (id, centre_id, window_number, from_date, to_date, reason)
      values
        (${newId()}, ${id}, 2, '2026-12-10', '2026-12-11', 'ремонт'),
        (${newId()}, ${id}, 2, '2026-11-30', '2026-11-30', 'учёба')`);
    expect(await centres.windows(rooms.database, id)).toEqual([
      { number: 1, closures: [] },
      {
        number: 2,
        closures: [
          { fromDate: '2026-11-30', toDate: '2026-11-30' },
          { fromDate: '2026-12-10', toDate: '2026-12-11' },
        ],
      },
      { number: 10, closures: [] },
    ]);
  });

  it('refuses a second centre of one name in a region, and of one code anywhere', async () => {
    await add({ name: 'Отдел в Ленске' });
    const broken = (centre: Partial<NewCentre>): Promise<string | null> =>
      add(centre).then(() => null, brokenConstraint);
    expect(await broken({ name: 'Отдел в Ленске' })).toBe('centre_region_name_uq');
    expect(await broken({ code: '14-002' })).toBe('centre_code_uq');
  });

  it('refuses to show a centre whose stored settings are none', async () => {
    const id = await add();
    await rooms.database.rows(sql`update centre set settings = '{"horizonDays": 0}' where id = ${id}`);
    await expect(centres.get(rooms.database, id)).rejects.toThrow('horizonDays is out-of-bounds');
  });

  it('counts a change that marks a centre as made up', async () => {
    const id = await add();
    await rooms.transactions.run((tx) => rooms.get(CentreRegistry).markDemo(tx, id));
    expect(await centres.get(rooms.database, id)).toMatchObject({ demo: true, version: 2 });
  });
});
