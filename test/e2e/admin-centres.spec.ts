import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CentreRegistry } from '../../src/centres/centre-registry.ts';
import { DEFAULT_SETTINGS } from '../../src/centres/domain/settings.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const CENTRES = '/api/v1/admin/centres';
const NEW = '/api/v1/admin/regions/70/centres';

interface Item {
  readonly id: string;
  readonly name: string;
}

describe('the list of centres', () => {
  let test: TestApp;
  let own: string;
  let near: string;
  let far: string;
  let head: TestStaff;
  let region: TestStaff;
  let system: TestStaff;

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    own = await addCentre(test, { code: '70-901', name: 'Отдел Берёзовый', settlement: 'Берёзовка' });
    near = await addCentre(test, { code: '70-902', name: 'Отдел Сосновый', week: null });
    far = await test.transactions.run(async (tx) => {
      const registry = test.get(CentreRegistry);
      const other = { code: '07', name: 'Другая республика', timeZone: 'Europe/Moscow', hotline: '122' };
      await registry.addRegion(tx, other);
      const unknown = { municipality: null, settlement: null, address: null, location: null, phone: null };
      const names = { name: 'Отдел Горный', nameAsPublished: 'Отдел  Горный' };
      const centre = { code: '07-901', regionCode: '07', kind: 'branch', ...names, ...unknown } as const;
      return registry.addCentre(tx, centre);
    });
    head = await staffOf(test, { role: 'centre-head', centreId: own });
    region = await staffOf(test, { role: 'region-administrator' });
    system = await staffOf(test, { role: 'system-administrator' });
  });
  afterAll(() => test.close());

  const listed = async ({ agent }: TestStaff, query = ''): Promise<string[]> => {
    const answer = await agent.get(`${CENTRES}${query}`).expect(200);
    return (answer.body as { items: Item[] }).items.map(({ name }) => name);
  };

  it('shows each what is within their reach, and no more', async () => {
    expect(await listed(head)).toEqual(['Отдел Берёзовый']);
    expect(await listed(region)).toEqual(['Отдел Берёзовый', 'Отдел Сосновый']);
    expect(await listed(system)).toEqual(['Отдел Берёзовый', 'Отдел Горный', 'Отдел Сосновый']);
    expect(await listed(head, '?region=07')).toEqual([]);
    expect(await listed(head, '?q=Сосновый')).toEqual([]);
    const operator = await staffOf(test, { role: 'operator', centreId: own });
    await operator.agent.get(CENTRES).expect(403);
    await test.agent.get(CENTRES).expect(401);
  });

  it('is searched by name, place and number, narrowed by kind, and read page by page', async () => {
    expect(await listed(region, '?q=БЕРЕЗОВКА')).toEqual(['Отдел Берёзовый']);
    expect(await listed(region, '?q=70-902')).toEqual(['Отдел Сосновый']);
    expect(await listed(region, '?kind=satellite')).toEqual([]);
    expect(await listed(region, '?state=closed')).toEqual([]);
    const first = await region.agent.get(`${CENTRES}?limit=1`).expect(200);
    const { nextCursor } = first.body as { nextCursor: string };
    expect(await listed(region, `?limit=1&cursor=${nextCursor}`)).toEqual(['Отдел Сосновый']);
    await region.agent.get(`${CENTRES}?cursor=nothing`).expect(400);
    await region.agent.get(`${CENTRES}?kind=palace`).expect(400);
  });

  it('gives everything of one centre, and what it inherits', async () => {
    const answer = await system.agent.get(`${CENTRES}/${far}`).expect(200);
    expect(answer.body).toEqual({
      ...{ id: far, code: '07-901', version: 1, regionCode: '07', regionName: 'Другая республика' },
      ...{ kind: 'branch', name: 'Отдел Горный', nameAsPublished: 'Отдел  Горный', headCentre: null },
      ...{ satellites: 0, municipality: null, settlement: null, address: null, location: null },
      ...{
        pointDoubt: null,
        neighbours: [],
        phone: null,
        hotline: '122',
        accessibility: {},
        accessibilityNote: null,
      },
      ...{ timeZone: null, regionTimeZone: 'Europe/Moscow', settings: {}, inherited: DEFAULT_SETTINGS },
      ...{ windows: [], closedAt: null, closedOn: null, closed: false, closedReason: null, demo: false },
    });
    await system.agent.get(`${CENTRES}/01890000-0000-7000-8000-000000000000`).expect(404);
  });

  it('never shows a head the neighbour, by whatever address', async () => {
    const body = { expectedVersion: 1 };
    for (const path of ['', '/offers']) await head.agent.get(`${CENTRES}/${near}${path}`).expect(403);
    for (const path of ['', '/windows', '/settings', '/offers'])
      await head.agent.put(`${CENTRES}/${near}${path}`).send(body).expect(403);
    for (const path of ['windows/preview', 'settings/preview', 'close', 'close/preview', 'reopen'])
      await head.agent.post(`${CENTRES}/${near}/${path}`).send(body).expect(403);
    await region.agent.get(`${CENTRES}/${far}`).expect(403);
    await region.agent.get('/api/v1/admin/regions/07').expect(403);
    await head.agent.post(NEW).send({}).expect(403);
    await region.agent.post('/api/v1/admin/regions/07/centres').send({}).expect(403);
    await head.agent.put(`${CENTRES}/${own}`).send(body).expect(403);
  });

  it('takes a new centre, and shows it to citizens as soon as it is known', async () => {
    const facts = {
      ...{ kind: 'satellite', name: ' ТОСП  в с. Новое ', headCentreId: own, settlement: 'Новое' },
      ...{ municipality: '', address: 'с. Новое, ул. Ёлочная, 1', phone: '8 (3822) 60-29-99, доб. 7' },
      location: { lat: 56.5, lon: 84.9, exact: true },
      accessibility: { ramp: true, lift: false },
      accessibilityNote: 'Вход со двора',
    };
    const added = await region.agent.post(NEW).send(facts).expect(201);
    const { id, code } = added.body as { id: string; code: string };
    expect(added.body).toMatchObject({
      ...{ code: '70-903', version: 1, name: 'ТОСП в с. Новое', municipality: null },
      headCentre: { id: own, code: '70-901', name: 'Отдел Берёзовый' },
      ...{ location: facts.location, accessibility: facts.accessibility, phone: facts.phone },
    });
    expect((await region.agent.get(`${CENTRES}/${own}`).expect(200)).body).toMatchObject({ satellites: 1 });
    const found = await test.agent.get('/api/v1/centres?q=елочная').expect(200);
    expect((found.body as { items: Item[] }).items.map((one) => one.id)).toEqual([id]);
    expect((await test.agent.get(`/api/v1/centres/${id}`).expect(200)).body).toMatchObject({
      ...{ accessibility: facts.accessibility, accessibilityNote: 'Вход со двора' },
    });
    const page = await test.agent.get(`/centres/${code}`).expect(200);
    expect(page.text).toContain('ТОСП в с. Новое');
    expect(page.text).toContain('пандус');
    expect((await test.agent.get('/sitemap.xml').expect(200)).text).toContain(`/centres/${code}<`);
  });

  it('finds the points to check, and says how one looks before it is stored', async () => {
    const known = [56.48, 56.6, 56.7].map((lat) => ({ lat, lon: 84.95, exact: true }));
    for (const [index, location] of known.entries())
      await addCentre(test, { code: `70-95${index}`, name: `Отдел у Томи ${index}`, location });
    const moscow = { lat: 55.75, lon: 37.62, exact: true };
    const lost = await addCentre(test, { code: '70-959', name: 'Отдел в Москве', location: moscow });
    const toCheck = await listed(region, '?point=to-check&limit=100');
    expect(toCheck).toContain('Отдел в Москве');
    expect(toCheck).toContain('Отдел Сосновый');
    expect(toCheck.filter((name) => name.startsWith('Отдел у Томи'))).toEqual([]);
    expect(await listed(head, '?point=to-check')).toEqual(['Отдел Берёзовый']);
    await region.agent.get(`${CENTRES}?point=somewhere`).expect(400);

    const POINTS = '/api/v1/admin/regions/70/points';
    const points = (await region.agent.get(POINTS).expect(200)).body as (Item & object)[];
    expect(points.find(({ id }) => id === lost)).toEqual({
      ...{ id: lost, name: 'Отдел в Москве', lat: moscow.lat, lon: moscow.lon },
    });
    const look = async (query: string): Promise<unknown> =>
      (await region.agent.get(`${POINTS}/look?${query}`).expect(200)).body;
    expect(await look('lat=84.95&lon=56.6')).toMatchObject({ doubt: { swapped: true } });
    expect(await look(`lat=55.75&lon=37.62&centreId=${lost}`)).toMatchObject({ doubt: { swapped: false } });
    expect(await look('lat=56.6&lon=84.95')).toMatchObject({
      ...{ doubt: null, neighbours: [{ name: 'Отдел у Томи 1', km: 0 }, {}, {}, {}, {}] },
    });
    await region.agent.get(`${POINTS}/look?lat=91&lon=0`).expect(400);
    await region.agent.get(`${POINTS}/look?lat=&lon=0`).expect(400);
    await region.agent.get('/api/v1/admin/regions/07/points').expect(403);
    await head.agent.get(POINTS).expect(403);
  });

  it('refuses what cannot be, each fault at its member', async () => {
    const right = { kind: 'branch', name: 'Отдел', accessibility: {} };
    const faults = async (facts: object): Promise<unknown> => {
      const answer = await region.agent.post(NEW).send({ ...right, ...facts });
      return (answer.body as { errors?: { pointer: string; code: string }[] }).errors?.map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    };
    expect(await faults({ name: ' ' })).toEqual(['/name empty']);
    expect(await faults({ kind: 'palace' })).toEqual(['/kind not-one-of']);
    expect(await faults({ phone: 'нет' })).toEqual(['/phone not-a-number']);
    expect(await faults({ location: { lat: 91, lon: 0, exact: true } })).toEqual([
      '/location/lat out-of-range',
    ]);
    expect(await faults({ location: { lat: 9 } })).toEqual([
      '/location/lon out-of-range',
      '/location/exact not-a-boolean',
    ]);
    expect(await faults({ accessibility: { ramp: 'да' } })).toEqual(['/accessibility/ramp not-a-boolean']);
    expect(await faults({ accessibility: { pool: true } })).toEqual(['/accessibility/pool unknown-member']);
    expect(await faults({ headCentreId: own })).toEqual(['/headCentreId kind-has-no-head']);
    expect(await faults({ kind: 'satellite', headCentreId: far })).toEqual([
      '/headCentreId head-of-other-region',
    ]);
    const twin = await region.agent
      .post(NEW)
      .send({ ...right, name: 'отдел березовый' })
      .expect(409);
    expect(twin.body).toMatchObject({ code: 'centre-name-taken', other: { id: own, code: '70-901' } });
  });

  it('shows the second of two administrators what the first one did', async () => {
    const facts = { kind: 'branch', name: 'Отдел Сосновый', accessibility: {} };
    const first = { ...facts, phone: '122', expectedVersion: 1 };
    const saved = await region.agent.put(`${CENTRES}/${near}`).send(first).expect(200);
    expect(saved.body).toMatchObject({ version: 2, phone: '122', municipality: null });
    const second = { ...facts, address: 'ул. Лесная, 2', expectedVersion: 1 };
    const stale = await system.agent.put(`${CENTRES}/${near}`).send(second).expect(409);
    expect(stale.body).toMatchObject({
      ...{ code: 'centre-changed', type: '/problems/centre-changed' },
      present: { version: 2, name: 'Отдел Сосновый', phone: '122', address: null, windows: [1] },
    });
    const again = { ...second, phone: '122', expectedVersion: 2 };
    const both = await system.agent.put(`${CENTRES}/${near}`).send(again).expect(200);
    expect(both.body).toMatchObject({ version: 3, phone: '122', address: 'ул. Лесная, 2' });
  });
});
