import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { solveChallenge } from 'altcha-lib';
import type { Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { randomUUID } from 'node:crypto';
import { CHANGES_PER_ADDRESS } from '../../src/bookings/gate/gate.ts';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue, addCentre, RECOVERY } from '../support/sample-centre.ts';

const START = '2026-11-24T10:00:00+07:00';

type Sent = ReturnType<TestApp['agent']['post']>;

describe('the gate before the places', () => {
  let test: TestApp;
  let second: TestApp;
  let centreId: string;

  beforeAll(async () => {
    test = await createTestApp({
      config: { challenge: true, rateLimits: true, trustedProxies: ['127.0.0.1'] },
    });
    second = await createTestApp({
      config: { challenge: true, rateLimits: true, trustedProxies: ['127.0.0.1'] },
      url: test.url,
      clock: test.clock,
    });
    await addCatalogue(test);
    centreId = await addCentre(test, { windows: 100, settings: { reservePercent: 0 } });
  });
  afterAll(async () => {
    await second.close();
    await test.close();
  });

  const solve = async (): Promise<string> => {
    const answer = await test.agent.post('/api/v1/challenges').expect(201);
    const challenge = answer.body as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  };
  const hold = (altcha: string | undefined, address = '198.51.100.1', through = test): Sent =>
    through.agent
      .post('/api/v1/holds')
      .set('x-forwarded-for', address)
      .send({ centreId, service: RECOVERY, start: START, ...(altcha && { altcha }) });

  it('asks for a challenge and takes its solution once, on whichever process', async () => {
    expect((await hold(undefined).expect(403)).body).toMatchObject({ code: 'challenge-required' });
    const altcha = await solve();
    await hold(altcha).expect(201);
    expect((await hold(altcha, '198.51.100.1', second).expect(403)).body).toMatchObject({
      code: 'challenge-required',
    });
  });

  it('takes no solution that was tampered with or made up', async () => {
    const altcha = JSON.parse(Buffer.from(await solve(), 'base64').toString()) as {
      challenge: Challenge;
      solution: { derivedKey: string };
    };
    const forged = [
      { ...altcha, solution: { ...altcha.solution, derivedKey: '00'.repeat(32) } },
      { ...altcha, challenge: { ...altcha.challenge, signature: 'ff'.repeat(32) } },
      { challenge: {}, solution: {} },
      'nonsense',
    ];
    for (const each of forged) await hold(Buffer.from(JSON.stringify(each)).toString('base64')).expect(403);
    await hold('%%%').expect(403);
  });

  it('gives a replay its first answer though the solution is used up', async () => {
    const altcha = await solve();
    const key = randomUUID();
    const send = (): Sent => hold(altcha, '198.51.100.44').set('idempotency-key', key);
    const answers = await Promise.all(Array.from({ length: 4 }, () => send().then((answer) => answer)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('counts by address across processes, says when to come again, and keeps no address', async () => {
    const address = '203.0.113.77';
    const attempts = await Promise.all(
      Array.from({ length: 70 }, (_, n) =>
        hold(undefined, address, n % 2 ? test : second).then((answer) => answer),
      ),
    );
    const limited = attempts.filter(({ status }) => status === 429);
    // Eight for one centre in five minutes; the rest of the seventy go without.
    expect(limited).toHaveLength(62);
    expect(Number(limited[0]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(limited[0]?.body).toMatchObject({ code: 'too-many-requests', status: 429 });
    await hold(await solve(), '203.0.113.78').expect(201);
    const subjects = await test.database.rows<{ subject: Buffer }>(sql`select subject from rate_window`);
    expect(subjects.some(({ subject }) => subject.toString('utf8').includes('203.0.113'))).toBe(false);
    test.clock.advance(600_000);
    await hold(undefined, address).expect(403);
  });

  it('believes X-Forwarded-For only from a proxy it was told of', async () => {
    const open = await createTestApp({
      config: { challenge: true, rateLimits: true },
      url: test.url,
      clock: test.clock,
    });
    const statuses = await Promise.all(
      Array.from({ length: 65 }, (_, n) =>
        hold(undefined, `192.0.2.${n}`, open).then(({ status }) => status),
      ),
    );
    await open.close();
    expect(statuses.filter((status) => status === 429)).toHaveLength(57);
  });

  it('does not let one guesser lock the owner of a talon out', async () => {
    const guess = (address: string): Sent =>
      test.agent
        .post('/api/v1/bookings/open')
        .set('x-forwarded-for', address)
        .send({ reference: '5827-1935', familyName: 'Пробова' });
    for (let n = 0; n < 10; n += 1) await guess('198.51.100.200').expect(404);
    await guess('198.51.100.200').expect(429);
    await guess('198.51.100.201').expect(404);
  });

  it('counts a contact only for who proved a hold, and moves only for who proved a booking', async () => {
    const stranger = {
      ...{ holdId: randomUUID(), audience: 'adult', locale: 'ru', consents: ['personal-data'] },
      ...{ visitor: { familyName: 'Чужая', givenName: 'Анна' }, contact: { phone: '+79281112233' } },
    };
    for (let n = 0; n < 12; n += 1) {
      await test.agent.post('/api/v1/bookings').auth('x', { type: 'bearer' }).send(stranger).expect(404);
    }
    const held = (await hold(await solve(), '198.51.100.60').expect(201)).body as {
      id: string;
      secret: string;
    };
    const booked = await test.agent
      .post('/api/v1/bookings')
      .set('x-forwarded-for', '198.51.100.60')
      .auth(held.secret, { type: 'bearer' })
      .send({ ...stranger, holdId: held.id })
      .expect(201);
    const { reference } = booked.body as { reference: string };
    const move = (minutes: number, secret = held.secret): Sent =>
      test.agent
        .post(`/api/v1/bookings/${reference}/move`)
        .set('x-forwarded-for', '198.51.100.60')
        .auth(secret, { type: 'bearer' })
        .send({ start: `2026-11-24T11:${minutes}:00+07:00` });
    for (let n = 0; n < 6; n += 1) await move(15, 'x').expect(404);
    const statuses: number[] = [];
    for (const minutes of [15, 30, 45, 15, 30]) statuses.push((await move(minutes)).status);
    expect(statuses.filter((status) => status !== 429)).toHaveLength(4);
    expect(statuses.at(-1)).toBe(429);
  });

  it('counts by address who asks for more time, with or without a hold', async () => {
    const extend = (): Sent =>
      test.agent
        .post(`/api/v1/holds/${randomUUID()}/extend`)
        .set('x-forwarded-for', '198.51.100.70')
        .auth('x', { type: 'bearer' });
    for (let n = 0; n < CHANGES_PER_ADDRESS.most; n += 1) await extend().expect(404);
    await extend().expect(429);
  });

  it('takes JSON only, so that no other site can make its visitors hold places', async () => {
    const answer = await test.agent
      .post('/api/v1/holds')
      .type('form')
      .send({ centreId, service: RECOVERY, start: START, altcha: await solve() });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([415, 'unsupported-media-type']);
  });

  it('limits guesses at one talon from many addresses', async () => {
    const guess = (n: number): Sent =>
      test.agent
        .post('/api/v1/bookings/open')
        .set('x-forwarded-for', `192.0.2.${n}`)
        .send({ reference: '4827-1935', familyName: `Пробов${'а'.repeat(n)}` });
    const statuses: number[] = [];
    for (let n = 0; n < 52; n += 1) statuses.push((await guess(n)).status);
    expect(statuses).toEqual([...Array.from({ length: 50 }, () => 404), 429, 429]);
  });
});
