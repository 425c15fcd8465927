import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import type { Response } from 'supertest';
import { AccountsRepository } from '../../src/accounts/staff/accounts.repository.ts';
import type { Role } from '../../src/accounts/domain/role-permissions.ts';
import { ROLE_RULES } from '../../src/accounts/domain/role-permissions.ts';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { CLIENT, startIssuer } from '../support/oidc-issuer.ts';
import type { OidcIssuer } from '../support/oidc-issuer.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';

const SITE = 'http://localhost:3000';
const START = '/api/v1/staff/oidc/start';
const CALLBACK = '/api/v1/staff/oidc/callback';

describe('the common sign-in', () => {
  let issuer: OidcIssuer;
  let test: TestApp;
  let centreId: string;

  beforeAll(async () => {
    issuer = await startIssuer(`${SITE}${CALLBACK}`);
    const oidc = { issuer: issuer.url, ...CLIENT, title: 'Единый вход' };
    test = await createTestApp({ now: Date.now(), config: { oidc } });
    await addCatalogue(test);
    centreId = await addCentre(test);
  });
  afterAll(async () => {
    await test.close();
    await issuer.close();
  });
  let agent: TestAgent;
  beforeEach(() => {
    agent = supertest.agent(test.app.getHttpServer());
  });

  const known = (email: string, role: Role): Promise<string> =>
    test.transactions.run(async (tx) => {
      const id = await test.get(AccountsRepository).add(tx, { displayName: 'Пробный Сотрудник', email });
      const { scope } = ROLE_RULES[role];
      await test.get(AccountsRepository).putGrants(tx, id, [
        {
          role,
          centreId: scope === 'centre' ? centreId : null,
          regionCode: scope === 'region' ? '70' : null,
        },
      ]);
      return id;
    });

  /** From our start through all pages of the provider to the address that leads back to us. */
  async function throughProvider(): Promise<URL> {
    const started = await agent.get(START).expect(303);
    const cookies = new Map<string, string>();
    let next = new URL(started.headers['location'] ?? '');
    expect(next.origin).toBe(issuer.url);
    while (next.origin === issuer.url) {
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const page = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const set of page.headers.getSetCookie()) {
        const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? [];
        cookies.set(name, value);
      }
      next = new URL(page.headers.get('location') ?? '', next);
    }
    return next;
  }

  async function signIn(subject: string | null): Promise<Response> {
    issuer.who = subject;
    const back = await throughProvider();
    expect(`${back.origin}${back.pathname}`).toBe(`${SITE}${CALLBACK}`);
    return agent.get(`${back.pathname}${back.search}`);
  }

  it('is offered by its name', async () => {
    const ways = await agent.get('/api/v1/staff/sign-in-ways').expect(200);
    expect(ways.body).toEqual({ oidc: { title: 'Единый вход' }, demo: [] });
  });

  it('lets in whom we know by verified e-mail, and by their number from then on', async () => {
    const accountId = await known('ivan@example.org', 'operator');
    issuer.people['subject-of-ivan'] = { email: 'Ivan@Example.org' };
    const back = await signIn('subject-of-ivan');
    expect([back.status, back.headers['location']]).toEqual([303, '/office/']);
    const cookies = back.headers['set-cookie'] as unknown as string[];
    expect(cookies.find((cookie) => cookie.startsWith('okno_staff='))).toMatch(
      /; HttpOnly; SameSite=Strict$/,
    );
    const session = await agent.get('/api/v1/staff/session').expect(200);
    expect(session.body).toMatchObject({ state: 'signed-in', me: { accountId } });

    issuer.people['subject-of-ivan'] = { email: 'renamed@example.org' };
    agent = supertest.agent(test.app.getHttpServer());
    await signIn('subject-of-ivan');
    const later = await agent.get('/api/v1/staff/session').expect(200);
    expect(later.body).toMatchObject({ me: { accountId } });

    // The address has passed to another person of the provider: the account has not.
    issuer.people['another'] = { email: 'ivan@example.org' };
    agent = supertest.agent(test.app.getHttpServer());
    expect((await signIn('another')).headers['location']).toBe('/office/#/sign-in?refused=unknown-person');
    await agent.get('/api/v1/staff/session').expect(401);
  });

  it('turns away strangers, unverified addresses, the suspended, and whoever changes their mind', async () => {
    const id = await known('olga@example.org', 'operator');
    const unknown = '/office/#/sign-in?refused=unknown-person';
    issuer.people['stranger'] = { email: 'nobody@example.org' };
    expect((await signIn('stranger')).headers['location']).toBe(unknown);
    issuer.people['nameless'] = {};
    expect((await signIn('nameless')).headers['location']).toBe(unknown);
    issuer.people['olga'] = { email: 'olga@example.org', emailVerified: false };
    expect((await signIn('olga')).headers['location']).toBe(unknown);
    issuer.people['olga'] = { email: 'olga@example.org' };
    await test.transactions.run((tx) => test.get(AccountsRepository).suspend(tx, id, true));
    expect((await signIn('olga')).headers['location']).toBe(unknown);
    expect((await signIn(null)).headers['location']).toBe('/office/#/sign-in?refused=cancelled');
    await agent.get('/api/v1/staff/session').expect(401);
  });

  it('asks administrators for our own codes, unless the provider has asked for a second factor', async () => {
    await known('chief@example.org', 'region-administrator');
    issuer.people['chief'] = { email: 'chief@example.org', amr: ['pwd'] };
    await signIn('chief');
    expect((await agent.get('/api/v1/staff/session')).body).toMatchObject({ state: 'enrolment-needed' });
    issuer.people['chief'] = { email: 'chief@example.org', amr: ['pwd', 'otp', 'mfa'] };
    agent = supertest.agent(test.app.getHttpServer());
    await signIn('chief');
    expect((await agent.get('/api/v1/staff/session')).body).toMatchObject({ state: 'signed-in' });
  });

  it('takes an answer once, in the browser that asked, with its own state, within ten minutes', async () => {
    await known('petr@example.org', 'operator');
    issuer.people['petr'] = { email: 'petr@example.org' };
    issuer.who = 'petr';
    const failed = '/office/#/sign-in?refused=failed';
    const back = await throughProvider();
    const address = `${back.pathname}${back.search}`;
    const stranger = supertest.agent(test.app.getHttpServer());
    expect((await stranger.get(address)).headers['location']).toBe(failed);
    const other = new URL(back);
    other.searchParams.set('state', 'of somebody else');
    expect((await agent.get(`${other.pathname}${other.search}`)).headers['location']).toBe(failed);
    // That attempt has used up what the browser kept.
    expect((await agent.get(address)).headers['location']).toBe(failed);
    const late = await throughProvider();
    const now = test.clock.now();
    test.clock.advance(601_000);
    expect((await agent.get(`${late.pathname}${late.search}`)).headers['location']).toBe(failed);
    test.clock.set(now);
    const sessions = await test.database.rows(sql`
      select s.id from staff_session s join staff_account a on a.id = s.account_id where a.email = 'petr@example.org'`);
    expect(sessions).toEqual([]);
  });

  it('is not there without an issuer, and says so when the issuer does not answer', async () => {
    const without = await createTestApp();
    await without.agent.get(START).expect(404);
    await without.agent.get(CALLBACK).expect(303);
    await without.close();
    const oidc = { issuer: 'http://127.0.0.1:9', ...CLIENT, title: 'Единый вход' };
    const deaf = await createTestApp({ config: { oidc } });
    const answer = await deaf.agent.get(START).expect(303);
    expect(answer.headers['location']).toBe('/office/#/sign-in?refused=failed');
    await deaf.close();
  });
});
