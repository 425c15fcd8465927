import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { LinksRepository } from '../../src/accounts/links/links.repository.ts';
import { Passwords } from '../../src/accounts/sign-in/passwords.ts';
import { AccountsRepository } from '../../src/accounts/staff/accounts.repository.ts';
import { sql } from '../../src/common/database/sql.ts';
import { newId } from '../../src/common/ids.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { codeOf } from '../support/codes.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';

const SESSION = '/api/v1/staff/session';
const LINKS = '/api/v1/staff/links';
const ACCOUNTS = '/api/v1/admin/accounts';
const HALF_MINUTE = 30_000;

/** Comes true once somebody waits for a lock in the database. */
async function aLockIsWaitedFor({ database }: TestApp): Promise<'waits'> {
  for (;;) {
    const waiting = await database.rows(sql`
      select pid
      from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`);
    if (waiting.length > 0) return 'waits';
  }
}

interface Invited {
  readonly account: { readonly id: string };
  readonly link: string;
}

describe('staff', () => {
  let test: TestApp;
  let centreId: string;
  const lines: string[] = [];
  /** Everything that must never be in the log. */
  const secrets: string[] = [];

  beforeAll(async () => {
    const log = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString());
        done();
      },
    });
    test = await createTestApp({ log: pino({ level: 'trace' }, log) });
    await addCatalogue(test);
    centreId = await addCentre(test);
  });
  afterAll(() => test.close());

  const browser = (): TestAgent => supertest.agent(test.app.getHttpServer());
  const tokenOf = (link: string): string => {
    const token = /#\/welcome\?token=([\w-]{43})$/.exec(link)?.[1] ?? '';
    secrets.push(token);
    return token;
  };
  const keep = (...words: string[]): void => void secrets.push(...words);

  it('begins with the first administrator, who chooses login and password by a link and sets codes up', async () => {
    const { token } = await test.transactions.run((tx) =>
      test.get(LinksRepository).make(tx, { kind: 'first-administrator', accountId: null }),
    );
    const password = 'зелёный чай с утра';
    keep(token, password, 'Анна Тайнова');
    const agent = browser();
    const opened = await agent.post(`${LINKS}/open`).send({ token }).expect(200);
    expect(opened.body).toEqual({
      kind: 'first-administrator',
      displayName: null,
      login: null,
      expiresAt: '2026-11-24T02:00:00.000Z',
    });
    const refused = await agent.post(`${LINKS}/accept`).send({ token, password: 'короткий' }).expect(422);
    expect((refused.body as { errors: unknown[] }).errors).toEqual([
      { pointer: '/login', code: 'missing', detail: 'Обязательное поле.' },
      { pointer: '/displayName', code: 'missing', detail: 'Обязательное поле.' },
      { pointer: '/password', code: 'password-short', detail: 'Нужно не меньше 12 символов.' },
    ]);
    const words = { token, login: 'Anna', displayName: 'Анна Тайнова', password };
    const accepted = await agent.post(`${LINKS}/accept`).send(words).expect(200);
    expect(accepted.body).toMatchObject({
      state: 'enrolment-needed',
      me: { login: 'anna', permissions: ['account.own'], centres: [] },
    });
    expect((await agent.get(ACCOUNTS).expect(403)).body).toMatchObject({ code: 'second-factor-needed' });
    const again = await browser().post(`${LINKS}/accept`).send(words).expect(410);
    expect(again.body).toMatchObject({ code: 'link-spent' });
    const unproven = await agent.post('/api/v1/staff/second-factor').send({}).expect(422);
    expect((unproven.body as { errors: unknown[] }).errors).toEqual([
      { pointer: '/password', code: 'missing', detail: 'Обязательное поле.' },
    ]);
    const not = await agent
      .post('/api/v1/staff/second-factor')
      .send({ password: 'не тот пароль' })
      .expect(401);
    expect(not.body).toMatchObject({ code: 'wrong-credentials' });
    const begun = await agent.post('/api/v1/staff/second-factor').send({ password }).expect(200);
    const { secret, uri } = begun.body as { secret: string; uri: string };
    keep(secret);
    expect(uri).toContain(`otpauth://totp/Okno:anna?secret=${secret}`);
    const wrong = await agent
      .post('/api/v1/staff/second-factor/confirm')
      .send({ code: '000000' })
      .expect(401);
    expect(wrong.body).toMatchObject({ code: 'wrong-code' });
    const code = codeOf(secret, test.clock.now());
    const confirmed = await agent.post('/api/v1/staff/second-factor/confirm').send({ code }).expect(200);
    expect(confirmed.body).toMatchObject({ state: 'signed-in', me: { hasSecondFactor: true } });
    await agent.get(ACCOUNTS).expect(200);
    const kept = await agent.delete('/api/v1/staff/second-factor').send({ password }).expect(403);
    expect(kept.body).toMatchObject({ code: 'second-factor-required' });

    // The next morning: password, then a code that was not used before.
    test.clock.advance(HALF_MINUTE);
    const next = browser();
    const half = await next.post(SESSION).send({ login: 'anna', password }).expect(200);
    expect(half.body).toEqual({ state: 'code-needed', me: null });
    expect((await next.get(SESSION).expect(200)).body).toEqual({ state: 'code-needed', me: null });
    for (const path of [ACCOUNTS, '/api/v1/staff/sessions', '/api/v1/staff/centres'])
      expect((await next.get(path).expect(403)).body).toMatchObject({ code: 'second-factor-needed' });
    await next.post('/api/v1/staff/second-factor').send({ password }).expect(403);
    expect((await next.post(`${SESSION}/code`).send({ code }).expect(401)).body).toMatchObject({
      code: 'wrong-code',
    });
    const before = half.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const done = await next
      .post(`${SESSION}/code`)
      .send({ code: codeOf(secret, test.clock.now()) })
      .expect(200);
    expect(done.body).toMatchObject({ state: 'signed-in', me: { displayName: 'Анна Тайнова' } });
    // Whoever saw the token of the half sign-in has nothing of it.
    await browser().get(SESSION).set('cookie', before).expect(401);
    keep(before.split('=')[1] ?? '', code);
  });

  it('are invited, choose their own password, work, lose it and get another', async () => {
    const { agent: head } = await staffOf(test, { role: 'centre-head', centreId });
    const invited = await head
      .post(ACCOUNTS)
      .send({
        displayName: ' Борис  Пробный',
        email: 'Boris@Example.org',
        roles: [{ role: 'operator', centreId }],
      })
      .expect(201);
    const { account, link } = invited.body as Invited;
    expect(invited.body).toEqual({
      account: {
        ...{ id: account.id, login: null, email: 'boris@example.org', displayName: 'Борис Пробный' },
        ...{ state: 'invited', hasSecondFactor: false, demo: false, seenAt: null },
        roles: [{ role: 'operator', regionCode: null, centreId, placeName: 'Пробный отдел 70-901' }],
      },
      link: expect.stringMatching(/^http:\/\/localhost:3000\/office\/#\/welcome\?token=[\w-]{43}$/),
      linkExpiresAt: '2026-11-30T02:00:30.000Z',
    });
    const password = 'кот спит на печке';
    keep(password, 'Борис Пробный', 'boris@example.org');
    const boris = browser();
    const words = { token: tokenOf(link), login: 'boris', password };
    const accepted = await boris.post(`${LINKS}/accept`).send(words).expect(200);
    expect(accepted.body).toMatchObject({ state: 'signed-in', me: { displayName: 'Борис Пробный' } });
    const other = browser();
    await other.post(SESSION).send({ login: ' BORIS@example.ORG', password }).expect(200);
    const sessions = (await boris.get('/api/v1/staff/sessions').expect(200)).body as { current: boolean }[];
    expect(sessions.map(({ current }) => current)).toEqual([false, true]);

    const reset = await head.post(`${ACCOUNTS}/${account.id}/reset-password`).expect(200);
    await boris.get(SESSION).expect(401);
    await other.get(SESSION).expect(401);
    await browser().post(SESSION).send({ login: 'boris', password }).expect(401);
    const token = tokenOf((reset.body as Invited).link);
    const opened = await boris.post(`${LINKS}/open`).send({ token }).expect(200);
    expect(opened.body).toMatchObject({
      kind: 'password-reset',
      login: 'boris',
      displayName: 'Борис Пробный',
    });
    await boris
      .post(`${LINKS}/accept`)
      .send({ token, password: 'другой пароль Бориса', login: 'other', displayName: 'Другой' })
      .expect(200);
    keep('другой пароль Бориса');
    const signedIn = await browser().post(SESSION).send({ login: 'boris', password: 'другой пароль Бориса' });
    expect(signedIn.body).toMatchObject({
      state: 'signed-in',
      me: { login: 'boris', displayName: 'Борис Пробный' },
    });
  });

  it('are refused alike whether there is nobody of the name, the password is wrong or they are suspended', async () => {
    const { agent: head } = await staffOf(test, { role: 'centre-head', centreId });
    const invited = await head
      .post(ACCOUNTS)
      .send({ displayName: 'Вера Пробная', roles: [{ role: 'operator', centreId }] });
    const { account, link } = invited.body as Invited;
    const password = 'вот такой пароль';
    const vera = browser();
    await vera
      .post(`${LINKS}/accept`)
      .send({ token: tokenOf(link), login: 'vera', password })
      .expect(200);
    await head.post(`${ACCOUNTS}/${account.id}/suspend`).expect(200);
    await vera.get(SESSION).expect(401);
    const answers = await Promise.all(
      [
        { login: 'vera', password },
        { login: 'nobody', password },
        { login: 'boris', password },
      ].map((words) => browser().post(SESSION).send(words)),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ code: 'wrong-credentials' });
    expect(answers.flatMap(({ headers }) => headers['set-cookie'] ?? [])).toEqual([]);
    await head.post(`${ACCOUNTS}/${account.id}/resume`).expect(200);
    await browser().post(SESSION).send({ login: 'vera', password }).expect(200);
    keep(password);
  });

  it.each([
    ['suspended', sql`suspended_at = now()`],
    ['robbed of it', sql`password_hash = null`],
  ])('are not let in by a password that is right when they are %s as it is checked', async (_, change) => {
    const password = 'пока ещё верный пароль';
    const login = `late-${newId().slice(-8)}`;
    const id = await test.transactions.run(async (tx) => {
      const passwordHash = await test.get(Passwords).hash(password);
      return test.get(AccountsRepository).add(tx, { displayName: 'Поздний', login, passwordHash });
    });
    const { signIn, signedIn } = await test.transactions.run(async (tx) => {
      await tx.rows(sql`update staff_account set ${change} where id = ${id}`);
      const trying = browser()
        .post(SESSION)
        .send({ login, password })
        .then(({ status }) => status);
      return { signIn: trying, signedIn: await Promise.race([trying, aLockIsWaitedFor(test)]) };
    });
    expect([signedIn, await signIn]).toEqual(['waits', 401]);
    keep(password);
  });

  it('may have codes without being made to, and take them off with their password', async () => {
    const agent = browser();
    const password = 'вот такой пароль';
    await agent.post(SESSION).send({ login: 'vera', password }).expect(200);
    const { secret } = (await agent.post('/api/v1/staff/second-factor').send({ password })).body as {
      secret: string;
    };
    const code = codeOf(secret, test.clock.now());
    await agent.post('/api/v1/staff/second-factor/confirm').send({ code }).expect(200);
    const twice = await agent.post('/api/v1/staff/second-factor').send({ password }).expect(409);
    expect(twice.body).toMatchObject({ code: 'second-factor-set' });
    await agent.delete('/api/v1/staff/second-factor').send({ password: 'не тот пароль' }).expect(401);
    await agent.delete('/api/v1/staff/second-factor').send({ password }).expect(204);
    expect((await browser().post(SESSION).send({ login: 'vera', password })).body).toMatchObject({
      state: 'signed-in',
    });
    keep(secret, code);
  });

  it('change their password, which ends their other sessions and nobody else can do', async () => {
    const [agent, other] = [browser(), browser()];
    const password = 'вот такой пароль';
    const next = 'совсем иной пароль';
    keep(next);
    await agent.post(SESSION).send({ login: 'vera', password }).expect(200);
    await other.post(SESSION).send({ login: 'vera', password }).expect(200);
    const put = (present: string, wanted: string): ReturnType<typeof agent.put> =>
      agent.put('/api/v1/staff/password').send({ present, next: wanted });
    expect((await put('не тот пароль', next).expect(401)).body).toMatchObject({ code: 'wrong-credentials' });
    for (const [wanted, code] of [
      ['коротко', 'password-short'],
      ['парольпароль', 'password-common'],
      [password, 'password-same'],
    ] as const)
      expect((await put(password, wanted).expect(422)).body).toMatchObject({
        errors: [{ pointer: '/next', code }],
      });
    await other.get(SESSION).expect(200);
    await put(password, next).expect(204);
    await agent.get(SESSION).expect(200);
    await other.get(SESSION).expect(401);
    await browser().post(SESSION).send({ login: 'vera', password }).expect(401);
    await browser().post(SESSION).send({ login: 'vera', password: next }).expect(200);
  });

  it('are spoken with in the language they chose, on any device', async () => {
    const agent = browser();
    await agent.post(SESSION).send({ login: 'vera', password: 'совсем иной пароль' }).expect(200);
    await agent.put('/api/v1/staff/language').send({ language: 'de' }).expect(400);
    await agent.put('/api/v1/staff/language').send({ language: 'en' }).expect(204);
    expect((await agent.get(SESSION)).body).toMatchObject({ me: { language: 'en', hasPassword: true } });
    const [row] = await test.database.rows(sql`
      select before, after from audit_entry where action = 'account.language-changed'`);
    expect(row).toEqual({ before: { language: 'ru' }, after: { language: 'en' } });
  });

  it('leave nothing of passwords, codes, tokens and names in the log, and none in clear in the database', async () => {
    const log = lines.join('');
    expect(log).toContain('"route":"/api/v1/staff/session"');
    expect(secrets.length).toBeGreaterThan(10);
    expect(secrets.filter((secret) => isIn(log, secret))).toEqual([]);
    const rows = await test.database.rows<{ row: string }>(sql`
      select a::text as row from audit_entry a
      union all select s::text from staff_session s
      union all select l::text from staff_link l
      union all select a.password_hash || a.code_secret::text from staff_account a`);
    const kept = rows.map(({ row }) => row).join('\n');
    expect(rows.length).toBeGreaterThan(20);
    expect(secrets.filter((secret) => isIn(kept, secret))).toEqual([]);
  });
});

/** Codes are but six digits: within a longer number they mean nothing. */
function isIn(text: string, secret: string): boolean {
  return /^\d+$/.test(secret) ? new RegExp(`(?<!\\w)${secret}(?!\\w)`).test(text) : text.includes(secret);
}
