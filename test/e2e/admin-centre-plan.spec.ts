import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { at, book, person } from '../support/book.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const NOTHING = { visits: 0, moveRunId: null };

/** Monday 23 November 2026, 09:00 in Tomsk. */
describe('what the slots of a centre are made from', () => {
  let test: TestApp;
  let head: TestStaff;
  let region: TestStaff;
  let system: TestStaff;
  let count = 0;

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    region = await staffOf(test, { role: 'region-administrator' });
    system = await staffOf(test, { role: 'system-administrator' });
  });
  afterAll(() => test.close());

  const centre = (windows = 2): Promise<string> => {
    count += 1;
    return addCentre(test, { code: `70-9${10 + count}`, name: `Отдел ${count}`, windows });
  };
  const pathOf = (id: string): string => `/api/v1/admin/centres/${id}`;
  const freeOn = async (id: string, date: string): Promise<number> => {
    const query = `service=account-recovery&from=${date}&to=${date}`;
    const { body } = (await test.agent.get(`/api/v1/centres/${id}/days?${query}`).expect(200)) as {
      body: { days: { free: number }[] };
    };
    return body.days[0]?.free ?? 0;
  };
  const trailOf = (id: string): Promise<unknown[]> =>
    test.database.rows(sql`
      select action, before, after from audit_entry where subject_id = ${id} order by at, id`);

  it('changes with the number of windows at once; those that go keep their history', async () => {
    const id = await centre();
    head = await staffOf(test, { role: 'centre-head', centreId: id });
    const before = await freeOn(id, '2026-11-25');
    const body = { expectedVersion: 1, numbers: [5, 1, 3] };
    const looked = await head.agent
      .post(`${pathOf(id)}/windows/preview`)
      .send(body)
      .expect(200);
    expect(looked.body).toMatchObject({ visits: 0, letters: 0, calls: 0, nowhere: 0, centres: 1 });
    expect((looked.body as { placesLost: number }).placesLost).toBeLessThan(0);
    expect(await freeOn(id, '2026-11-25')).toBe(before);
    const put = await head.agent
      .put(`${pathOf(id)}/windows`)
      .send(body)
      .expect(200);
    expect(put.body).toMatchObject({ centre: { version: 2, windows: [1, 3, 5] }, applied: NOTHING });
    expect(await freeOn(id, '2026-11-25')).toBe((before / 2) * 3);
    const rows = await test.database.rows(sql`
      select number, retired_at is null as open from service_window where centre_id = ${id} order by number`);
    expect(rows).toEqual([
      { number: 1, open: true },
      { number: 2, open: false },
      { number: 3, open: true },
      { number: 5, open: true },
    ]);
    await head.agent
      .put(`${pathOf(id)}/windows`)
      .send({ expectedVersion: 2, numbers: [2] })
      .expect(200);
    await head.agent
      .put(`${pathOf(id)}/windows`)
      .send(body)
      .expect(409);
    await head.agent
      .put(`${pathOf(id)}/windows`)
      .send({ expectedVersion: 3, numbers: [0] })
      .expect(400);
    await head.agent
      .put(`${pathOf(id)}/windows`)
      .send({ expectedVersion: 3, numbers: [1, 1] })
      .expect(422);
    expect(await trailOf(id)).toEqual([
      { action: 'centre.windows', before: { windows: [1, 2] }, after: { windows: [1, 3, 5] } },
      { action: 'centre.windows', before: { windows: [1, 3, 5] }, after: { windows: [2] } },
    ]);
  });

  it('follows its own settings, and its region’s where it has none', async () => {
    const id = await centre(1);
    const quarters = await freeOn(id, '2026-11-25');
    const settings = { slotMinutes: 30 };
    const own = { expectedVersion: 1, settings, timeZone: null };
    const put = await region.agent
      .put(`${pathOf(id)}/settings`)
      .send(own)
      .expect(200);
    expect(put.body).toMatchObject({ centre: { settings, inherited: { slotMinutes: 15 }, timeZone: null } });
    expect(await freeOn(id, '2026-11-25')).toBe(quarters / 2);
    const back = { expectedVersion: 2, settings: {} };
    await region.agent
      .put(`${pathOf(id)}/settings`)
      .send(back)
      .expect(200);
    const wider = { expectedVersion: 1, settings: { slotMinutes: 60 } };
    const changed = await region.agent.put('/api/v1/admin/regions/70/settings').send(wider).expect(200);
    expect(changed.body).toMatchObject({ region: { version: 2, settings: { slotMinutes: 60 } } });
    expect(await freeOn(id, '2026-11-25')).toBe(quarters / 4);
    await region.agent.put('/api/v1/admin/regions/70/settings').send(wider).expect(409);
    const none = { expectedVersion: 2, settings: {} };
    await region.agent.put('/api/v1/admin/regions/70/settings').send(none).expect(200);
  });

  it('is refused settings that cannot be, here and together with the region’s', async () => {
    const id = await centre();
    const put = async (path: string, body: object): Promise<unknown> => {
      const answer = await region.agent.put(path).send(body);
      const { code, errors = [] } = answer.body as {
        code: string;
        errors?: { pointer: string; code: string }[];
      };
      return [code, ...errors.map((one) => `${one.pointer} ${one.code}`)];
    };
    const of = (settings: object, timeZone?: string): object => ({ expectedVersion: 1, settings, timeZone });
    const path = `${pathOf(id)}/settings`;
    expect(await put(path, of({ slotMinutes: 1 }))).toEqual([
      'invalid-input',
      '/settings/slotMinutes out-of-range',
    ]);
    expect(await put(path, of({ pool: 1 }))).toEqual(['invalid-input', '/settings/pool unknown-member']);
    expect(await put(path, of({}, 'Asia/Nowhere'))).toEqual(['invalid-input', '/timeZone not-a-zone']);
    expect(await put(path, of({ releaseMinMinutes: 9 }))).toEqual([undefined]);
    const clash = { expectedVersion: 3, settings: { releaseMaxMinutes: 5 } };
    expect(await put('/api/v1/admin/regions/70/settings', clash)).toEqual(['settings-clash']);
  });

  it('offers what it says, from the day it says', async () => {
    const id = await centre();
    const path = `${pathOf(id)}/offers`;
    const offers = [{ service: 'account-recovery', from: '2026-11-26' }];
    const put = await region.agent.put(path).send({ expectedVersion: 1, offers }).expect(200);
    expect(put.body).toEqual({
      version: 2,
      items: [
        { service: 'account-recovery', title: expect.any(String), from: '2026-11-26' },
        { service: 'account-confirmation', title: expect.any(String), from: null },
      ],
    });
    expect([await freeOn(id, '2026-11-25'), (await freeOn(id, '2026-11-26')) > 0]).toEqual([0, true]);
    const nobody = { expectedVersion: 2, offers: [{ service: 'haircut', from: '2026-11-26' }] };
    await region.agent.put(path).send(nobody).expect(422);
    await region.agent.put(path).send({ expectedVersion: 1, offers }).expect(409);
    await head.agent.put(path).send({ expectedVersion: 2, offers }).expect(403);
  });

  it('has the zone and hotline of a region that only the country’s administrator gives', async () => {
    const facts = { name: 'Новая область', timeZone: 'Asia/Omsk', hotline: '8 800 000-00-00' };
    await region.agent
      .post('/api/v1/admin/regions')
      .send({ code: '55', ...facts })
      .expect(403);
    const added = await system.agent
      .post('/api/v1/admin/regions')
      .send({ code: '55', ...facts })
      .expect(201);
    expect(added.body).toMatchObject({ code: '55', ...facts, version: 1, settings: {}, centres: 0 });
    await system.agent
      .post('/api/v1/admin/regions')
      .send({ code: '55', ...facts })
      .expect(409);
    const change = { ...facts, hotline: '122', expectedVersion: 1 };
    await region.agent.put('/api/v1/admin/regions/55').send(change).expect(403);
    const changed = await system.agent.put('/api/v1/admin/regions/55').send(change).expect(200);
    expect(changed.body).toMatchObject({ region: { hotline: '122', version: 2 }, applied: NOTHING });
    const listed = await region.agent.get('/api/v1/admin/regions').expect(200);
    expect((listed.body as { code: string }[]).map(({ code }) => code)).toEqual(['70']);
  });

  it('ends with a closing: what is booked later is moved, the centre is shown until then, and comes back', async () => {
    const id = await centre(1);
    await book(test, id, at('2026-11-24T10:00:00+07:00'), person(11));
    await book(test, id, at('2026-11-26T10:00:00+07:00'), person(12));
    const closing = { expectedVersion: 1, from: '2026-11-25', reason: 'Ремонт здания' };
    const past = { ...closing, from: '2026-11-22' };
    await region.agent
      .post(`${pathOf(id)}/close`)
      .send(past)
      .expect(422);
    const looked = await region.agent
      .post(`${pathOf(id)}/close/preview`)
      .send(closing)
      .expect(200);
    expect(looked.body).toMatchObject({ visits: 1, calls: 1, letters: 0, centres: 1 });
    const closed = await region.agent
      .post(`${pathOf(id)}/close`)
      .send(closing)
      .expect(200);
    expect(closed.body).toMatchObject({
      applied: { visits: 1, moveRunId: expect.any(String) },
      centre: { closedOn: '2026-11-25', closed: false, closedReason: 'Ремонт здания', version: 2 },
    });
    const { code } = (closed.body as { centre: { code: string } }).centre;
    expect([await freeOn(id, '2026-11-24'), await freeOn(id, '2026-11-25')]).toEqual([expect.any(Number), 0]);
    expect(await freeOn(id, '2026-11-24')).toBeGreaterThan(0);
    expect((await test.agent.get(`/centres/${code}`).expect(200)).text).toContain('Этот центр закрывается');
    test.clock.set('2026-11-25T00:00:00+07:00');
    // Whoever was signed in two days ago is no more.
    const later = await staffOf(test, { role: 'region-administrator' });
    await test.agent.get(`/centres/${code}`).expect(404);
    expect((await test.agent.get('/sitemap.xml').expect(200)).text).not.toContain(`/centres/${code}<`);
    await later.agent
      .post(`${pathOf(id)}/close`)
      .send({ ...closing, expectedVersion: 2, from: '2026-11-26' })
      .expect(409);
    const reopened = await later.agent
      .post(`${pathOf(id)}/reopen`)
      .send({ expectedVersion: 2 })
      .expect(200);
    expect(reopened.body).toMatchObject({ centre: { closedOn: null, closedReason: null, version: 3 } });
    await test.agent.get(`/centres/${code}`).expect(200);
    expect(await freeOn(id, '2026-11-27')).toBeGreaterThan(0);
  });
});
