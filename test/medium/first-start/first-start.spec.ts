import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import { FirstStart } from '../../../src/first-start/first-start.service.ts';
import { createTestApp } from '../../support/app.ts';
import type { TestApp } from '../../support/app.ts';
import { countStatements } from '../../support/counted-statements.ts';
import { FindCentres } from '../../../src/finder/find-centres.service.ts';
import type { FoundCentre } from '../../../src/finder/find-centres.service.ts';

describe('the first start', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
    await test.database.rows(sql`
      insert into installation (id, secret, demo) values (1, 'sha256:test', false)`);
    // Three processes start together: one loads.
    await Promise.all([1, 2, 3].map(() => test.get(FirstStart).run({ demo: false })));
  });
  afterAll(() => test.close());

  const list = async (question: object): Promise<readonly FoundCentre[]> =>
    (await test.get(FindCentres).list({ limit: 100, cursor: null, now: test.clock.now(), ...question }))
      .items;
  const names = async (q: string): Promise<string[]> => (await list({ q, limit: 3 })).map(({ name }) => name);
  const counted = async (): Promise<unknown> =>
    (
      await test.database.rows(sql`
        select
          (select count(*) from region) as regions,
          (select count(*) from centre where region_code = '70') as tomsk,
          (select count(*) from centre where region_code = '07') as kabardino_balkaria,
          (select count(*) from centre_week) as weeks,
          (select count(*) from service_window) as windows,
          (select count(*) from service) as services,
          (select count(*) from calendar_day where scope = 'country') as federal`)
    )[0];

  it('loads every region, sixty-seven offices of Tomsk oblast with hours, 135 units of Kabardino-Balkaria', async () => {
    expect(await counted()).toEqual({
      regions: 90,
      tomsk: 67,
      kabardino_balkaria: 135,
      weeks: 67,
      windows: 202,
      services: 2,
      federal: 47,
    });
  });

  it('gives Kozhevnikovo its published hours and its first free time', async () => {
    const [kozhevnikovo] = await list({ q: 'Отдел по Кожевниковскому району' });
    expect(kozhevnikovo).toMatchObject({
      region: '70',
      kind: 'branch',
      settlement: 'Кожевниково',
      timeZone: 'Asia/Tomsk',
      hours: [1, 2, 3, 4, 5]
        .map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' }))
        .concat({
          weekday: 6,
          opens: '09:00',
          closes: '13:00',
        }),
      nextFree: Date.parse('2026-11-23T09:45:00+07:00'),
    });
  });

  it('says of Kabardino-Balkaria only what is known: names, towns, the hotline', async () => {
    const found = await list({ region: '07', q: 'Филиал ГБУ МФЦ КБР в г.о. Нальчик №1' });
    expect(found[0]).toMatchObject({
      name: 'Филиал ГБУ «МФЦ КБР» в г.о. Нальчик №1',
      address: null,
      phone: '8 (800) 100-32-82',
      hours: null,
      nextFree: null,
      location: { lat: 43.48, lon: 43.61, exact: false },
    });
  });

  it.each([
    ['кожевниково', 'Отдел по Кожевниковскому району'],
    ['КОЖЕВНИКОВОИ', 'Отдел по Кожевниковскому району'],
    ['стрежевои', 'Отдел по г. Стрежевому'],
    ['парабел', 'Отдел по Парабельскому району'],
    ['порабель', 'Отдел по Парабельскому району'],
    ['залукакоаже', 'Филиал ГБУ «МФЦ КБР» по Зольскому муниципальному району'],
    ['тырнауз', 'Филиал ГБУ «МФЦ КБР» по Эльбрусскому муниципальному району'],
    ['фрунзе 103', 'Отдел по Кировскому району г. Томска'],
  ])('finds by %j', async (q, name) => {
    expect(await names(q)).toContain(name);
  });

  it('finds Nalchik misspelt, and nothing for what is nowhere', async () => {
    const found = await list({ q: 'нальчек' });
    expect(found.length).toBeGreaterThan(3);
    expect(
      found.every(({ name, settlement, municipality }) =>
        `${name} ${settlement} ${municipality}`.includes('Нальчик'),
      ),
    ).toBe(true);
    expect(await names('Владивосток')).toEqual([]);
    expect(await names("%_'; drop table centre")).toEqual([]);
  });

  it('puts the nearest first, and those without coordinates last', async () => {
    const found = await list({ region: '07', near: { lat: 43.48, lon: 44.14 } });
    const known = found.map(({ distanceKm }) => distanceKm ?? Number.POSITIVE_INFINITY);
    expect(found[0]).toMatchObject({ settlement: 'Терек', distanceKm: 0 });
    expect(known).toEqual([...known].sort((a, b) => a - b));
    expect(known.at(-1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('pages through everything exactly once, in each order', async () => {
    for (const question of [{}, { near: { lat: 56.5, lon: 85 } }, { q: 'район' }, { region: '07' }]) {
      const whole = new Set<string>();
      let seen = 0;
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<FindCentres['list']>> = await test
          .get(FindCentres)
          .list({ limit: 7, cursor, now: test.clock.now(), ...question });
        for (const { id } of page.items) whole.add(id);
        seen += page.items.length;
        cursor = page.nextCursor;
      } while (cursor !== null);
      const count = (await list({ ...question, limit: 1000 })).length;
      expect([whole.size, seen]).toEqual([count, count]);
    }
  });

  it('answers a page with the next free times in one statement', async () => {
    expect(await countStatements(test.database, () => list({ service: 'account-recovery' }))).toBe(1);
  });

  it('lists only centres with a free time when asked', async () => {
    const free = await list({ withFree: true, service: 'account-recovery', limit: 1000 });
    expect(free.length).toBe(67);
    expect(free.every(({ nextFree }) => nextFree !== null)).toBe(true);
  });

  it('changes nothing the second time', async () => {
    const before = await test.database.rows(sql`select id, version from centre order by id`);
    await test.get(FirstStart).run({ demo: false });
    expect(await test.database.rows(sql`select id, version from centre order by id`)).toEqual(before);
  });

  it('gives the head office and twelve branches example hours, marked, once', async () => {
    await test.get(FirstStart).run({ demo: true });
    await test.get(FirstStart).run({ demo: true });
    const demo = (await list({ region: '07', limit: 1000 })).filter((centre) => centre.demo);
    expect(demo).toHaveLength(13);
    expect(demo.every(({ hours, nextFree }) => hours !== null && nextFree !== null)).toBe(true);
    expect((await list({ region: '70', limit: 1000 })).some((centre) => centre.demo)).toBe(false);
  });
});
