import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { addCatalogue, addCentre, RECOVERY } from '../support/sample-centre.ts';

const ANNA = {
  audience: 'adult',
  visitor: { familyName: 'Пробова', givenName: 'Анна', patronymic: 'Петровна' },
  contact: { phone: '8 (3822) 12-34-56' },
  locale: 'ru',
  consents: ['personal-data'],
};

type Sent = ReturnType<TestApp['agent']['post']>;

describe('booking a visit over the API', () => {
  let test: TestApp;
  let centreId: string;
  let there: string;
  let seat = 0;

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    centreId = await addCentre(test, { code: '70-901', name: 'Пробный отдел' });
    there = await addCentre(test, { code: '70-902' });
  });
  afterAll(() => test.close());
  afterEach(() => expectBooksBalance(test.database));

  const nextStart = (): string => {
    seat += 1;
    const minutes = 9 * 60 + (seat % 36) * 15;
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return `2026-11-${24 + Math.floor(seat / 36)}T${time}:00+07:00`;
  };
  const hold = async (start = nextStart()): Promise<{ id: string; secret: string; start: string }> => {
    const answer = await test.agent
      .post('/api/v1/holds')
      .send({ centreId, service: RECOVERY, start })
      .expect(201);
    return answer.body as { id: string; secret: string; start: string };
  };
  const booked = async (who: object = {}): Promise<{ reference: string; secret: string; start: string }> => {
    const held = await hold();
    const answer = await test.agent
      .post('/api/v1/bookings')
      .auth(held.secret, { type: 'bearer' })
      .send({ holdId: held.id, ...ANNA, contact: { phone: anyPhone() }, ...who })
      .expect(201);
    return { ...(answer.body as { reference: string; start: string }), secret: held.secret };
  };

  it('keeps a place longer once, says the same again under one key, and until when to who asks twice', async () => {
    const { id, secret, start } = await hold();
    const extend = (key?: string): Sent => {
      const sent = test.agent.post(`/api/v1/holds/${id}/extend`).auth(secret, { type: 'bearer' });
      return key === undefined ? sent : sent.set('idempotency-key', key);
    };
    const key = randomUUID();
    const extended = await extend(key).expect(200);
    const expiresAt = '2026-11-23T09:10:00+07:00';
    const end = expect.stringMatching(/^2026-11-.*\+07:00$/);
    expect(extended.body).toEqual({ id, secret, centreId, service: RECOVERY, start, end, expiresAt });
    const again = await extend(key).expect(200);
    expect(again.text).toBe(extended.text);
    const refused = await extend().expect(409);
    expect(refused.body).toMatchObject({ code: 'hold-extended-already', expiresAt });
    await test.agent.post(`/api/v1/holds/${id}/extend`).expect(401);
    await test.agent.delete(`/api/v1/holds/${id}`).auth(secret, { type: 'bearer' }).expect(204);
    const late = await extend().expect(410);
    expect(late.body).toMatchObject({ code: 'hold-expired' });
  });

  it('goes from hold to talon, moves with its reference, and cancels twice with one answer', async () => {
    const start = '2026-11-25T10:15:00+07:00';
    const held = await test.agent
      .post('/api/v1/holds')
      .send({ centreId, service: RECOVERY, start })
      .expect(201);
    expect(held.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      secret: expect.stringMatching(/^[\w-]{64}$/),
      centreId,
      service: RECOVERY,
      start,
      end: '2026-11-25T10:30:00+07:00',
      expiresAt: '2026-11-23T09:05:00+07:00',
    });
    const { id, secret } = held.body as { id: string; secret: string };
    const made = await test.agent
      .post('/api/v1/bookings')
      .auth(secret, { type: 'bearer' })
      .send({ holdId: id, ...ANNA })
      .expect(201)
      .expect('content-type', 'application/json; charset=utf-8')
      .expect('cache-control', 'no-store');
    const { reference } = made.body as { reference: string };
    expect(made.body).toEqual({
      reference: expect.stringMatching(/^[1-9]\d{7}$/),
      status: 'booked',
      service: RECOVERY,
      audience: 'adult',
      centre: {
        id: centreId,
        code: '70-901',
        name: 'Пробный отдел',
        settlement: null,
        address: null,
        phone: null,
        location: null,
      },
      start,
      end: '2026-11-25T10:30:00+07:00',
      timeZone: 'Asia/Tomsk',
      visitor: ANNA.visitor,
      documents: expect.arrayContaining([expect.objectContaining({ code: 'passport' })]),
      canMoveUntil: '2026-11-25T09:45:00+07:00',
      canCancelUntil: start,
      history: [{ at: '2026-11-23T09:00:00+07:00', event: 'book' }],
    });
    const grouped = `${reference.slice(0, 4)}-${reference.slice(4)}`;
    const read = await test.agent
      .get(`/api/v1/bookings/${grouped}`)
      .auth(secret, { type: 'bearer' })
      .expect(200);
    expect(read.body).toEqual(made.body);

    test.clock.advance(60_000);
    const moved = await test.agent
      .post(`/api/v1/bookings/${reference}/move`)
      .auth(secret, { type: 'bearer' })
      .send({ centreId: there, start: '2026-11-26T16:00:00+07:00' })
      .expect(200);
    expect(moved.body).toMatchObject({
      reference,
      status: 'booked',
      centre: { id: there },
      start: '2026-11-26T16:00:00+07:00',
      visitor: ANNA.visitor,
    });
    const cancel = (): Sent =>
      test.agent.post(`/api/v1/bookings/${reference}/cancel`).auth(secret, { type: 'bearer' });
    const first = await cancel().expect(200);
    expect(first.body).toMatchObject({
      status: 'cancelled-by-applicant',
      history: [{ event: 'book' }, { event: 'move' }, { event: 'cancel-by-applicant' }],
    });
    expect((await cancel().expect(200)).text).toBe(first.text);
  });

  it('answers 401 without the secret and 404 with a wrong one', async () => {
    const { reference } = await booked();
    await test.agent.get(`/api/v1/bookings/${reference}`).expect(401).expect('www-authenticate', 'Bearer');
    const other = await hold();
    for (const wrong of ['x', other.secret]) {
      const answer = await test.agent
        .get(`/api/v1/bookings/${reference}`)
        .auth(wrong, { type: 'bearer' })
        .expect(404)
        .expect('content-type', 'application/problem+json; charset=utf-8');
      expect(answer.body).toMatchObject({ code: 'booking-not-found', type: '/problems/booking-not-found' });
    }
  });

  it('gives the secret to whoever has the reference and the family name, however it is spelt', async () => {
    const { reference } = await booked({ visitor: { familyName: 'Ёлкина-Ковaль', givenName: 'Ия' } });
    const open = (familyName: string, digits = reference): Sent =>
      test.agent.post('/api/v1/bookings/open').send({ reference: digits, familyName });
    for (const spelt of ['ЕЛКИНА - КОВАЛЬ', ' ёлкина–коваль ']) {
      const { body } = (await open(spelt).expect(200)) as { body: { secret: string } };
      await test.agent.get(`/api/v1/bookings/${reference}`).auth(body.secret, { type: 'bearer' }).expect(200);
    }
    const wrongName = await open('Иванова').expect(404);
    const wrongNumber = await open('Ёлкина', '10000001').expect(404);
    expect(wrongNumber.body).toEqual(wrongName.body);
  });

  it('gives the same bytes for the same key, and refuses the key for anything else', async () => {
    const key = randomUUID();
    const start = nextStart();
    const send = (body: object): Sent =>
      test.agent.post('/api/v1/holds').set('idempotency-key', key).send(body);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send({ centreId, service: RECOVERY, start }).then((answer) => answer)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const rows = await test.database.rows(sql`
      select id from booking where status = 'held' and starts_at = ${new Date(start)}`);
    expect(rows).toHaveLength(1);
    const other = await send({ centreId, service: RECOVERY, start: nextStart() }).expect(422);
    expect(other.body).toMatchObject({ code: 'idempotency-key-reused' });
    const broken = await test.agent
      .post('/api/v1/holds')
      .set('idempotency-key', 'not-a-uuid')
      .send({ centreId, service: RECOVERY, start })
      .expect(400);
    expect(broken.body).toMatchObject({ code: 'malformed-idempotency-key' });
  });

  it('remembers a refusal under its key as well', async () => {
    const start = nextStart();
    await hold(start);
    const key = randomUUID();
    const send = async (): Promise<string> =>
      (
        await test.agent
          .post('/api/v1/holds')
          .set('idempotency-key', key)
          .send({ centreId, service: RECOVERY, start })
      ).text;
    const refusals = await Promise.all(Array.from({ length: 10 }, send));
    expect(JSON.parse(refusals[0] ?? '')).toMatchObject({ status: 409, code: 'slot-taken' });
    expect(new Set(refusals).size).toBe(1);
    test.clock.advance(5 * 60_000);
    expect(await send()).toBe(refusals[0]);
  });

  it('books once under one key however often the request is repeated', async () => {
    const held = await hold();
    const key = randomUUID();
    const send = (): Sent =>
      test.agent
        .post('/api/v1/bookings')
        .auth(held.secret, { type: 'bearer' })
        .set('idempotency-key', key)
        .send({ holdId: held.id, ...ANNA, contact: { email: 'anna@example.org' } });
    const answers = await Promise.all(Array.from({ length: 20 }, () => send().then((answer) => answer)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
  });

  it('lets a hold go at once, and tells of one that ran out', async () => {
    const held = await hold();
    await test.agent.delete(`/api/v1/holds/${held.id}`).expect(401);
    await test.agent.delete(`/api/v1/holds/${held.id}`).auth(held.secret, { type: 'bearer' }).expect(204);
    const again = await hold(held.start);
    test.clock.advance(5 * 60_000);
    const late = await test.agent
      .post('/api/v1/bookings')
      .auth(again.secret, { type: 'bearer' })
      .send({ holdId: again.id, ...ANNA, contact: { phone: anyPhone() } })
      .expect(410);
    expect(late.body).toMatchObject({ code: 'hold-expired' });
  });

  it('refuses without consent, without contact, for an audience the service does not know', async () => {
    const refused = async (body: object): Promise<string> => {
      const held = await hold();
      const answer = await test.agent
        .post('/api/v1/bookings')
        .auth(held.secret, { type: 'bearer' })
        .send({ holdId: held.id, ...ANNA, contact: { phone: anyPhone() }, ...body });
      return `${answer.status} ${(answer.body as { code: string }).code}`;
    };
    expect(await refused({ consents: [] })).toBe('422 consent-missing');
    expect(await refused({ contact: {} })).toBe('422 contact-missing');
    expect(await refused({ audience: 'robot' })).toBe('422 audience-not-served');
  });

  it('speaks the language asked for', async () => {
    const start = nextStart();
    await hold(start);
    const refused = (language: string): Sent =>
      test.agent
        .post('/api/v1/holds')
        .set('accept-language', language)
        .send({ centreId, service: RECOVERY, start });
    expect((await refused('en-GB,ru;q=0.5').expect(409)).body).toMatchObject({
      title: 'This time has just been taken',
    });
    expect((await refused('de').expect(409)).body).toMatchObject({ title: 'Это время уже заняли' });
  });
});

function anyPhone(): string {
  return `+7900${String(randomInt(10_000_000)).padStart(7, '0')}`;
}
