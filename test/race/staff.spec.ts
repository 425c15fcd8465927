import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FirstAdministrator } from '../../src/accounts/first/first-administrator.service.ts';
import { AcceptLink } from '../../src/accounts/links/accept-link.service.ts';
import { LinksRepository } from '../../src/accounts/links/links.repository.ts';
import { OneTimeCodes } from '../../src/accounts/second-factor/one-time-codes.ts';
import { SecondFactorRepository } from '../../src/accounts/second-factor/second-factor.repository.ts';
import { ShowCode } from '../../src/accounts/second-factor/show-code.service.ts';
import { Guesses } from '../../src/accounts/sign-in/guesses.ts';
import { LOGIN_AND_NETWORK } from '../../src/accounts/domain/slow-down.ts';
import { SessionsRepository } from '../../src/accounts/sessions/sessions.repository.ts';
import { AccountsRepository } from '../../src/accounts/staff/accounts.repository.ts';
import { AdministratorCount } from '../../src/accounts/staff/administrator-count.ts';
import { ChangeRoles } from '../../src/accounts/staff/change-roles.service.ts';
import { SuspendStaff } from '../../src/accounts/staff/suspend-staff.service.ts';
import type { Grant } from '../../src/accounts/domain/grants.ts';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { rivals } from '../support/book.ts';
import { codeOf } from '../support/codes.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';

const ALL: Grant = { role: 'system-administrator', regionCode: null, centreId: null };
const AT_ONCE = 20;
const browser = { browser: null, formerToken: null };

describe('two who do the same at once', () => {
  /** Two processes on one database. */
  let test: TestApp;
  let other: TestApp;

  beforeAll(async () => {
    test = await createTestApp({ config: { rateLimits: true } });
    other = await createTestApp({ url: test.url, clock: test.clock, config: { rateLimits: true } });
    await test.database.rows(sql`
      insert into installation (id, secret, demo, lists_loaded_at) values (1, 'x', false, null)`);
    await addCatalogue(test);
  });
  afterAll(async () => {
    await other.close();
    await test.close();
  });

  const each = <Answer>(ask: (app: TestApp, nth: number) => Promise<Answer>): Promise<Answer>[] =>
    Array.from({ length: AT_ONCE }, (_, nth) => ask(nth % 2 === 0 ? test : other, nth));

  const administrator = (login: string): Promise<string> =>
    test.transactions.run(async (tx) => {
      const person = { displayName: 'Пробный', login, passwordHash: 'x' };
      const id = await test.get(AccountsRepository).add(tx, person);
      await test.get(AccountsRepository).putGrants(tx, id, [ALL]);
      return id;
    });

  it('with the links of several starts: one becomes the first administrator', async () => {
    const links = await Promise.all(each((app) => app.get(FirstAdministrator).run('')));
    const outcomes = await rivals(
      each((app, nth) =>
        app.get(AcceptLink).run({
          ...{ token: links[nth]?.split('token=')[1] ?? '', login: `first-${nth}`, displayName: 'Первый' },
          ...{ password: 'длинный первый пароль', ...browser },
        }),
      ),
    );
    expect(outcomes.won).toHaveLength(1);
    expect(outcomes.lost).toEqual({ 'link-spent': AT_ONCE - 1 });
    await test.database.rows(sql`delete from staff_session`);
    await test.database.rows(sql`delete from staff_grant`);
  });

  it('with one link: it opens once', async () => {
    const { token } = await test.transactions.run(async (tx) => {
      const accountId = await test.get(AccountsRepository).add(tx, { displayName: 'Пробный' });
      return test.get(LinksRepository).make(tx, { kind: 'invitation', accountId });
    });
    const words = { token, password: 'длинный пробный пароль', ...browser };
    const outcomes = await rivals(
      each((app, nth) => app.get(AcceptLink).run({ ...words, login: `one-${nth}` })),
    );
    expect(outcomes.won).toHaveLength(1);
    expect(outcomes.lost).toEqual({ 'link-spent': AT_ONCE - 1 });
  });

  it('with one login: it is one person’s', async () => {
    const links = await Promise.all(
      each((app) =>
        app.transactions.run(async (tx) => {
          const accountId = await app.get(AccountsRepository).add(tx, { displayName: 'Пробный' });
          return app.get(LinksRepository).make(tx, { kind: 'invitation', accountId });
        }),
      ),
    );
    const outcomes = await rivals(
      each((app, nth) => {
        const words = { login: 'the-same', password: 'длинный пробный пароль', ...browser };
        return app.get(AcceptLink).run({ token: links[nth]?.token ?? '', ...words });
      }),
    );
    expect(outcomes.won).toHaveLength(1);
    expect(outcomes.lost).toEqual({ 'login-taken': AT_ONCE - 1 });
  });

  it('with one code: it is taken once, in however many browsers it is typed', async () => {
    const accountId = await administrator('coder');
    const codes = test.get(OneTimeCodes);
    const secret = codes.newSecret();
    const sealed = codes.seal(secret, accountId);
    await test.transactions.run(async (tx) => {
      await test.get(SecondFactorRepository).begin(tx, accountId, sealed);
      await test.get(SecondFactorRepository).confirm(tx, accountId, sealed, 1);
    });
    // Two at a time, so that slowing down is not what keeps the second out.
    for (let round = 0; round < 10; round += 1) {
      test.clock.advance(60_000);
      const code = codeOf(secret, test.clock.now());
      const outcomes = await rivals(
        [test, other].map(async (app) => {
          const session = { accountId, way: 'password', browser: null, secondFactorPassed: false } as const;
          const { sessionId } = await app.transactions.run((tx) =>
            app.get(SessionsRepository).open(tx, session),
          );
          const signedIn = {
            ...{ accountId, sessionId, login: 'coder', displayName: 'Пробный', language: 'ru' as const },
            ...{
              hasPassword: true,
              hasSecondFactor: true,
              secondFactorPassed: false,
              isDemo: false,
              grants: [ALL],
            },
            seenAt: new Date(app.clock.now()),
          };
          return app.get(ShowCode).run(signedIn, code);
        }),
      );
      expect(outcomes.won).toHaveLength(1);
      expect(outcomes.lost).toEqual({ 'wrong-code': 1 });
    }
  });

  it('who suspend or demote each other: an administrator is left', async () => {
    await test.database.rows(sql`delete from staff_session`);
    await test.database.rows(sql`delete from staff_grant`);
    const centreId = await addCentre(test);
    const clerk: Grant = { role: 'operator', regionCode: null, centreId };
    for (let round = 0; round < 10; round += 1) {
      await test.database.rows(sql`delete from staff_grant`);
      const [one, two] = [await administrator(`a-${round}`), await administrator(`b-${round}`)];
      const manager = (accountId: string) => ({ accountId, grants: [ALL] });
      const attempts =
        round % 2 === 0
          ? [
              test.get(SuspendStaff).suspend(manager(one), two),
              other.get(SuspendStaff).suspend(manager(two), one),
            ]
          : [
              test.get(ChangeRoles).run(manager(one), two, [clerk]),
              other.get(ChangeRoles).run(manager(two), one, [clerk]),
            ];
      const outcomes = await rivals(attempts);
      expect(outcomes.won).toHaveLength(1);
      expect(outcomes.lost).toEqual({ 'last-administrator': 1 });
      const left = await test.transactions.run((tx) => test.get(AdministratorCount).ofOthers(tx, null));
      expect(left).toBe(1);
    }
  });

  it('who guess: a hundred at once are a hundred guesses', async () => {
    const guesser = { rule: LOGIN_AND_NETWORK, subject: 'somebody somewhere', forgiven: true };
    const outcomes = await rivals(
      Array.from({ length: 100 }, (_, nth) => (nth % 2 ? test : other).get(Guesses).count([guesser])),
    );
    // The free ones and the one after which the waiting begins.
    expect(outcomes.won).toHaveLength(6);
    expect(outcomes.lost).toEqual({ 'too-many-requests': 94 });
  });
});
