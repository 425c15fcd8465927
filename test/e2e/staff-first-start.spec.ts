import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import supertest from 'supertest';
import { DEMO_PASSWORD } from '../../src/accounts/first/demo-sign-ins.ts';
import { DemoStaff } from '../../src/accounts/first/demo-staff.service.ts';
import { FirstAdministrator } from '../../src/accounts/first/first-administrator.service.ts';
import { DemoInProduction, refuseDemoAccounts } from '../../src/accounts/first/refuse-demo.ts';
import { settleInstallation } from '../../src/common/installation/settle-installation.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';

const SITE = 'https://okno.example';
const WAYS = '/api/v1/staff/sign-in-ways';

async function withClient<Answer>(
  url: string,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

describe('the first administrator', () => {
  let test: TestApp;

  beforeEach(async () => {
    test = await createTestApp();
    await withClient(test.url, (client) => settleInstallation(client, null));
  });
  afterEach(() => test.close());

  const accept = (link: string | null, login: string) =>
    test.agent.post('/api/v1/staff/links/accept').send({
      ...{ token: link?.split('token=')[1], login, displayName: 'Первый Пробный' },
      password: 'длинный первый пароль',
    });

  it('comes by any of the links that starts have printed, and then no other works and none is made', async () => {
    const links = [
      await test.get(FirstAdministrator).run(SITE),
      await test.get(FirstAdministrator).run(SITE),
    ];
    expect(links[0]).toMatch(/^https:\/\/okno\.example\/office\/#\/welcome\?token=[\w-]{43}$/);
    await accept(links[1] ?? '', 'first').expect(200);
    const late = await accept(links[0] ?? '', 'second').expect(410);
    expect(late.body).toMatchObject({ code: 'link-spent' });
    expect(await test.get(FirstAdministrator).run(SITE)).toBeNull();
  });

  it('has a day for it', async () => {
    const link = await test.get(FirstAdministrator).run(SITE);
    test.clock.advance(86_400_000);
    await accept(link, 'first').expect(410);
    await accept(await test.get(FirstAdministrator).run(SITE), 'first').expect(200);
  });
});

describe('a demonstration', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp({ config: { demo: true } });
    await withClient(test.url, (client) => settleInstallation(client, null));
  });
  afterAll(() => test.close());

  it('has a ready sign-in for every role, once, and each is let in', async () => {
    await test.get(DemoStaff).run();
    await addCatalogue(test);
    await addCentre(test, { code: '70-901' });
    await addCentre(test, { code: '70-902' });
    await Promise.all([test.get(DemoStaff).run(), test.get(DemoStaff).run()]);
    const ways = await test.agent.get(WAYS).set('accept-language', 'en').expect(200);
    const { oidc, demo } = ways.body as {
      oidc: null;
      demo: { login: string; password: string; title: string }[];
    };
    expect(oidc).toBeNull();
    expect(demo[2]).toEqual({ login: 'demo-head', password: DEMO_PASSWORD, title: 'Head of two centres' });
    const roles: unknown[] = [];
    for (const { login, password } of demo) {
      const agent = supertest.agent(test.app.getHttpServer());
      const signedIn = await agent.post('/api/v1/staff/session').send({ login, password }).expect(200);
      const { state, me } = signedIn.body as {
        state: string;
        me: { roles: { role: string }[]; centres: unknown[] };
      };
      roles.push([state, me.roles.map(({ role }) => role).join(' '), me.centres.length]);
    }
    expect(roles).toEqual([
      ['signed-in', 'operator', 1],
      ['signed-in', 'floor-manager', 1],
      ['signed-in', 'centre-head centre-head', 2],
      ['signed-in', 'hotline-operator', 2],
      ['signed-in', 'region-administrator', 2],
      ['signed-in', 'system-administrator', 2],
    ]);
    expect(await test.get(FirstAdministrator).run(SITE)).toBeNull();
  });

  it('is told to nobody without --demo, and keeps production from starting', async () => {
    const other = await createTestApp({ url: test.url, clock: test.clock });
    expect((await other.agent.get(WAYS).expect(200)).body).toEqual({ oidc: null, demo: [] });
    await other.close();
    await expect(withClient(test.url, refuseDemoAccounts)).rejects.toThrow(DemoInProduction);
    const clean = await createTestApp();
    await expect(withClient(clean.url, refuseDemoAccounts)).resolves.toBeUndefined();
    await clean.close();
  });
});
