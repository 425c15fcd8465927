import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { CODE, LOGIN, LOGIN_AND_NETWORK, NETWORK } from '../../src/accounts/domain/slow-down.ts';
import type { WaitRule } from '../../src/accounts/domain/slow-down.ts';
import { Guesses } from '../../src/accounts/sign-in/guesses.ts';
import { Passwords } from '../../src/accounts/sign-in/passwords.ts';
import { AccountsRepository } from '../../src/accounts/staff/accounts.repository.ts';
import { Problem } from '../../src/common/errors/problem.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { codeOf } from '../support/codes.ts';

const SESSION = '/api/v1/staff/session';
const PASSWORD = 'пароль, который знает один';

describe('whoever guesses passwords', () => {
  let test: TestApp;
  let passwordHash: string;

  beforeAll(async () => {
    test = await createTestApp({ config: { rateLimits: true, trustedProxies: ['127.0.0.0/8', '::1'] } });
    passwordHash = await test.get(Passwords).hash(PASSWORD);
  });
  afterAll(() => test.close());

  const person = (login: string): Promise<string> =>
    test.transactions.run((tx) =>
      test.get(AccountsRepository).add(tx, { displayName: 'Пробный', login, passwordHash }),
    );
  const browser = (): TestAgent => supertest.agent(test.app.getHttpServer());
  const signIn = (agent: TestAgent, address: string, login: string, password: string) =>
    agent.post(SESSION).set('x-forwarded-for', address).send({ login, password });

  /** So many guesses, each as soon as it may be, without the hashing, which is not what is asked about. */
  async function guess(rule: WaitRule, subject: string, times: number): Promise<void> {
    for (let counted = 0; counted < times;) {
      try {
        await test.get(Guesses).count([{ rule, subject, forgiven: false }]);
        counted += 1;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        test.clock.advance((error.facts.retryAfterSeconds ?? 0) * 1000);
      }
    }
  }

  it('waits longer and longer, and is let in with the right one after the wait: nobody is locked out', async () => {
    await person('maria');
    const agent = browser();
    const waits: number[] = [];
    for (let wrong = 0; wrong < 9; wrong += 1) {
      const answer = await signIn(agent, '203.0.113.1', 'maria', 'не тот');
      if (answer.status === 401) continue;
      expect([answer.status, answer.body]).toEqual([
        429,
        expect.objectContaining({ code: 'too-many-requests' }),
      ]);
      waits.push(Number(answer.headers['retry-after']));
      test.clock.advance((waits.at(-1) ?? 0) * 1000);
      await signIn(agent, '203.0.113.1', 'maria', 'не тот').expect(401);
    }
    expect(waits).toEqual([1, 2, 4]);
    await signIn(agent, '203.0.113.1', 'maria', PASSWORD).expect(429);
    test.clock.advance(8_000);
    await signIn(agent, '203.0.113.1', 'maria', PASSWORD).expect(200);
    // Forgiven: the next slip costs nothing.
    await signIn(browser(), '203.0.113.1', 'maria', 'не тот').expect(401);
    await signIn(browser(), '203.0.113.1', 'maria', PASSWORD).expect(200);
  });

  it('does not make the owner wait at another address, nor at the same one in a browser of their own', async () => {
    const accountId = await person('boris');
    const own = browser();
    await signIn(own, '203.0.113.2', 'boris', PASSWORD).expect(200);
    await guess(LOGIN_AND_NETWORK, `${accountId} 203.0.113.2`, 9);
    await signIn(browser(), '203.0.113.2', 'boris', PASSWORD).expect(429);
    await signIn(browser(), '203.0.113.3', 'boris', PASSWORD).expect(200);
    await signIn(own, '203.0.113.2', 'boris', PASSWORD).expect(200);
  });

  it('from many machines at once slows strangers down, and never the owner’s browser', async () => {
    const accountId = await person('vera');
    const own = browser();
    await signIn(own, '203.0.113.4', 'vera', PASSWORD).expect(200);
    await guess(LOGIN, accountId, 120);
    const stranger = await signIn(browser(), '198.51.100.7', 'vera', 'не тот').expect(429);
    expect(Number(stranger.headers['retry-after'])).toBeLessThanOrEqual(30);
    await signIn(own, '198.51.100.8', 'vera', PASSWORD).expect(200);
    test.clock.advance(30_000);
    await signIn(browser(), '198.51.100.9', 'vera', PASSWORD).expect(200);
  });

  it('tries many logins from one place no faster than one login', async () => {
    await person('galina');
    const own = browser();
    await signIn(own, '203.0.113.5', 'galina', PASSWORD).expect(200);
    await guess(NETWORK, '203.0.113.5', 60);
    const refused = await signIn(browser(), '203.0.113.5', 'somebody', 'не тот').expect(429);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    await signIn(own, '203.0.113.5', 'galina', PASSWORD).expect(200);
  });

  it('wrong in a known browser waits too, by itself', async () => {
    await person('dina');
    const own = browser();
    await signIn(own, '203.0.113.6', 'dina', PASSWORD).expect(200);
    for (let nth = 0; nth < 11; nth += 1) await signIn(own, '203.0.113.6', 'dina', 'не тот').expect(401);
    await signIn(own, '203.0.113.6', 'dina', PASSWORD).expect(429);
    test.clock.advance(1000);
    await signIn(own, '203.0.113.6', 'dina', PASSWORD).expect(200);
  });

  it('of one-time codes waits as well', async () => {
    const accountId = await person('egor');
    const own = browser();
    await signIn(own, '203.0.113.7', 'egor', PASSWORD).expect(200);
    const begun = await own.post('/api/v1/staff/second-factor').send({ password: PASSWORD }).expect(200);
    const { secret } = begun.body as { secret: string };
    const code = (): string => codeOf(secret, test.clock.now());
    await own.post('/api/v1/staff/second-factor/confirm').send({ code: code() }).expect(200);
    await guess(CODE, accountId, 6);
    const other = browser();
    await signIn(other, '203.0.113.8', 'egor', PASSWORD).expect(200);
    const early = await other.post(`${SESSION}/code`).send({ code: code() }).expect(429);
    test.clock.advance(Math.max(30, Number(early.headers['retry-after'])) * 1000);
    await other.post(`${SESSION}/code`).send({ code: code() }).expect(200);
  });
});
