import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { GRACE_MS, RENEWED_AFTER_MS } from '../../src/accounts/devices/domain/device-tokens.ts';
import { DEVICE_COOKIE } from '../../src/accounts/devices/paired-device-cookie.ts';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { deviceOf } from '../support/devices.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

interface Started {
  readonly id: string;
  readonly secret: string;
  readonly code: string;
}

describe('devices', () => {
  let okno: TestApp;
  let centreId: string;
  let other: string;
  let head: TestStaff;

  beforeAll(async () => {
    okno = await createTestApp({ config: { rateLimits: true } });
    await addCatalogue(okno);
    centreId = await addCentre(okno);
    other = await addCentre(okno, { code: '70-902' });
    head = await staffOf(okno, { role: 'centre-head', centreId });
  });
  afterAll(() => okno.close());

  const list = (): string => `/api/v1/staff/centres/${centreId}/devices`;
  const start = async (kind = 'kiosk'): Promise<Started> =>
    (await okno.agent.post('/api/v1/devices/pairings').send({ kind }).expect(201)).body as Started;
  const finish = ({ id, secret }: Pick<Started, 'id' | 'secret'>): supertest.Test =>
    okno.agent.post('/api/v1/devices/pairings/finish').send({ id, secret });
  const kioskWith = (cookie: string): supertest.Test =>
    supertest(okno.app.getHttpServer()).get('/kiosk').set('cookie', cookie).set('accept', 'text/html');
  const tokenIn = (answer: { headers: Record<string, unknown> }): string | null =>
    new RegExp(`${DEVICE_COOKIE}=([^;]+)`, 'u').exec([answer.headers['set-cookie']].flat().join())?.[1] ??
    null;

  it('are paired by the code on their screen, and are a kiosk of that centre from then on', async () => {
    const started = await start();
    expect(started.code).toMatch(/^\d{6}$/u);
    expect((await finish(started)).body).toEqual({ state: 'waiting' });
    const paired = await head.agent.post(list()).send({
      code: `${started.code.slice(0, 3)} ${started.code.slice(3)}`,
      name: 'Киоск у входа',
    });
    expect([paired.status, paired.body]).toEqual([
      201,
      {
        ...{
          id: expect.any(String),
          kind: 'kiosk',
          name: 'Киоск у входа',
          pairedAt: '2026-11-23T02:00:00.000Z',
        },
        ...{ seenAt: null, revokedAt: null, revokedFor: null },
      },
    ]);
    const done = await finish(started);
    expect(done.body).toEqual({ state: 'paired' });
    const cookie = String(done.headers['set-cookie']);
    expect(cookie).toMatch(/okno_device=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict/u);
    expect((await kioskWith(`${DEVICE_COOKIE}=${tokenIn(done)}`)).status).toBe(200);
    const [device] = (await head.agent.get(list())).body as { seenAt: string }[];
    expect(device?.seenAt).toBe('2026-11-23T02:00:00.000Z');
    expect((await finish(started)).status).toBe(404);
  });

  it('take a code once, within ten minutes, and only the right one', async () => {
    const [once, late] = [await start('board'), await start()];
    const pair = (code: string): supertest.Test => head.agent.post(list()).send({ code, name: 'Табло' });
    expect((await pair(once.code)).status).toBe(201);
    expect((await pair(once.code)).body).toMatchObject({ status: 404, code: 'pairing-code-unknown' });
    expect((await pair('12345')).body).toMatchObject({ status: 422, errors: [{ code: 'not-a-code' }] });
    okno.clock.advance(10 * 60_000);
    expect((await pair(late.code)).body).toMatchObject({ status: 404, code: 'pairing-code-unknown' });
    expect((await finish(late)).body).toMatchObject({ code: 'pairing-not-found' });
    expect((await finish({ id: once.id, secret: 'x'.repeat(43) })).status).toBe(404);
  });

  it('cannot be paired by trying codes out: the twenty-first is refused', async () => {
    const guesser = await staffOf(okno, { role: 'centre-head', centreId });
    const statuses: number[] = [];
    for (let n = 0; n < 25; n += 1)
      statuses.push((await guesser.agent.post(list()).send({ code: '000000', name: 'Табло' })).status);
    expect(statuses).toEqual([...Array<number>(20).fill(404), ...Array<number>(5).fill(429)]);
  });

  it('are renamed and revoked by whoever may manage them there; revoked they open nothing at once', async () => {
    const kiosk = await deviceOf(okno, { kind: 'kiosk', centreId });
    expect((await kioskWith(kiosk.cookie)).status).toBe(200);
    const one = `${list()}/${kiosk.deviceId}`;
    const clerk = await staffOf(okno, { role: 'operator', centreId });
    expect((await clerk.agent.delete(one)).status).toBe(403);
    expect((await head.agent.patch(one).send({ name: ' Киоск   слева ' })).body).toMatchObject({
      name: 'Киоск слева',
    });
    const elsewhere = await staffOf(okno, { role: 'centre-head', centreId: other });
    const foreign = `/api/v1/staff/centres/${other}/devices/${kiosk.deviceId}`;
    expect((await elsewhere.agent.delete(foreign)).body).toMatchObject({ code: 'device-not-found' });
    expect((await head.agent.delete(one)).status).toBe(204);
    const refused = await kioskWith(kiosk.cookie);
    expect([refused.status, refused.headers['location']]).toEqual([303, '/kiosk/pairing']);
    expect((await head.agent.delete(one)).status).toBe(404);
    const trail = await okno.database.rows<{ action: string }>(sql`
      select action from audit_entry where subject_id = ${kiosk.deviceId} order by at, id`);
    expect(trail.map(({ action }) => action)).toEqual(['device.renamed', 'device.revoked']);
  });

  it('are of one kind: a board is no kiosk', async () => {
    const board = await deviceOf(okno, { kind: 'board', centreId });
    expect((await kioskWith(board.cookie)).status).toBe(303);
  });

  it('get a new token every half day; a copy of the old one ends the device and is written down', async () => {
    const kiosk = await deviceOf(okno, { kind: 'kiosk', centreId });
    expect(tokenIn(await kioskWith(kiosk.cookie))).toBeNull();
    okno.clock.advance(RENEWED_AFTER_MS);
    const renewed = tokenIn(await kioskWith(kiosk.cookie));
    expect(renewed).not.toBeNull();
    // The answer may have been lost: the old one goes on until the new one has come.
    okno.clock.advance(10 * GRACE_MS);
    expect((await kioskWith(kiosk.cookie)).status).toBe(200);
    expect((await kioskWith(`${DEVICE_COOKIE}=${renewed}`)).status).toBe(200);
    okno.clock.advance(GRACE_MS - 1);
    expect((await kioskWith(kiosk.cookie)).status).toBe(200);
    okno.clock.advance(1);
    expect((await kioskWith(kiosk.cookie)).status).toBe(303);
    expect((await kioskWith(`${DEVICE_COOKIE}=${renewed}`)).status).toBe(303);
    const later = await staffOf(okno, { role: 'centre-head', centreId });
    const devices = (await later.agent.get(list())).body as { id: string; revokedFor: string }[];
    expect(devices.find(({ id }) => id === kiosk.deviceId)?.revokedFor).toBe('copied-token');
    const trail = await okno.database.rows<{ action: string; actor: string }>(sql`
      select action, actor from audit_entry where subject_id = ${kiosk.deviceId}`);
    expect(trail).toEqual([{ action: 'device.token-copied', actor: `device:${kiosk.deviceId}` }]);
  });

  it('keep no token in the database that anybody could use', async () => {
    const kiosk = await deviceOf(okno, { kind: 'kiosk', centreId });
    const rows = await okno.database.rows(sql`
      select encode(token_hash, 'base64') as hash from device_token where device_id = ${kiosk.deviceId}`);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(kiosk.token.slice(0, 20));
  });
});
