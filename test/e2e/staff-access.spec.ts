import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IDLE_MS, LIFE_MS, SEEN_STEP_MS } from '../../src/accounts/domain/session-life.ts';
import { SessionsRepository } from '../../src/accounts/sessions/sessions.repository.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { codeOf } from '../support/codes.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';

const SESSION = '/api/v1/staff/session';

describe('a session of staff', () => {
  let test: TestApp;
  let centreId: string;

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    centreId = await addCentre(test);
  });
  afterAll(() => test.close());

  it('says whose it is and what they may do where', async () => {
    const { accountId, agent } = await staffOf(test, { role: 'operator', centreId }, 'Мария Пробная');
    const answer = await agent.get(SESSION).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toEqual({
      state: 'signed-in',
      me: {
        ...{ accountId, login: null, displayName: 'Мария Пробная', language: 'ru' },
        ...{ hasPassword: false, hasSecondFactor: false },
        roles: [{ role: 'operator', regionCode: null, centreId }],
        permissions: ['account.own', 'hall.see', 'hall.serve', 'visits.see', 'visits.book'],
        centres: [
          {
            ...{ id: centreId, code: '70-901', name: 'Пробный отдел 70-901', regionCode: '70' },
            timeZone: 'Asia/Tomsk',
            permissions: ['hall.see', 'hall.serve', 'visits.see', 'visits.book'],
          },
        ],
      },
    });
  });

  it('is nobody’s without a cookie, with another one, and after signing out', async () => {
    const refused = await test.agent.get(SESSION).expect(401);
    expect(refused.body).toMatchObject({ code: 'sign-in-needed' });
    await test.agent.get(SESSION).set('cookie', 'okno_staff=x').expect(401);
    const { agent, cookie } = await staffOf(test, { role: 'operator', centreId });
    const left = await agent.delete(SESSION).expect(204);
    expect(left.headers['set-cookie']).toEqual([expect.stringMatching(/^okno_staff=;/)]);
    await test.agent.get(SESSION).set('cookie', cookie).expect(401);
  });

  it('ends at once when it is revoked', async () => {
    const { agent, accountId } = await staffOf(test, { role: 'operator', centreId });
    await agent.get(SESSION).expect(200);
    await test.transactions.run((tx) => test.get(SessionsRepository).revokeAll(tx, accountId));
    await agent.get(SESSION).expect(401);
  });

  it('ends when nobody used it for half a day, and a day after the sign-in though it was used', async () => {
    const start = test.clock.now();
    const idle = await staffOf(test, { role: 'operator', centreId });
    const used = await staffOf(test, { role: 'operator', centreId });
    test.clock.set(start + IDLE_MS - 1);
    await used.agent.get(SESSION).expect(200);
    test.clock.set(start + IDLE_MS);
    await idle.agent.get(SESSION).expect(401);
    test.clock.set(start + IDLE_MS + SEEN_STEP_MS);
    await used.agent.get(SESSION).expect(200);
    test.clock.set(start + LIFE_MS - 1);
    await used.agent.get(SESSION).expect(200);
    test.clock.set(start + LIFE_MS);
    await used.agent.get(SESSION).expect(401);
    test.clock.set(start);
  });

  it('is not for writes that come from another site', async () => {
    const { agent } = await staffOf(test, { role: 'operator', centreId });
    for (const [name, value] of [
      ['sec-fetch-site', 'cross-site'],
      ['sec-fetch-site', 'same-site'],
      ['origin', 'https://elsewhere.example'],
      ['origin', 'null'],
    ] as const) {
      const refused = await agent.delete(SESSION).set(name, value).expect(403);
      expect(refused.body).toMatchObject({ code: 'forged-request' });
    }
    await agent.delete(SESSION).set('sec-fetch-site', 'same-origin').expect(204);
  });

  it('of whoever has no password takes codes off by one of them', async () => {
    const { agent } = await staffOf(test, { role: 'operator', centreId });
    const begun = await agent.post('/api/v1/staff/second-factor').send({}).expect(200);
    const { secret } = begun.body as { secret: string };
    const code = (): string => codeOf(secret, test.clock.now());
    const confirmed = await agent
      .post('/api/v1/staff/second-factor/confirm')
      .send({ code: code() })
      .expect(200);
    agent.set('cookie', confirmed.headers['set-cookie']?.[0]?.split(';')[0] ?? '');
    const remove = (proof: object): ReturnType<typeof agent.delete> =>
      agent.delete('/api/v1/staff/second-factor').send(proof);
    expect((await remove({}).expect(422)).body).toMatchObject({
      errors: [{ pointer: '/code', code: 'missing' }],
    });
    // The one that set them up is spent.
    expect((await remove({ code: code() }).expect(401)).body).toMatchObject({ code: 'wrong-code' });
    test.clock.advance(30_000);
    await remove({ code: code() }).expect(204);
    const own = { present: 'нет никакого', next: 'совсем иной пароль' };
    const refused = await agent.put('/api/v1/staff/password').send(own).expect(409);
    expect(refused.body).toMatchObject({ code: 'no-password' });
  });
});
