import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsRepository } from '../../src/accounts/staff/accounts.repository.ts';
import { TidyAccounts } from '../../src/accounts/tidy-accounts.service.ts';
import { CentreRegistry } from '../../src/centres/centre-registry.ts';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const ACCOUNTS = '/api/v1/admin/accounts';
const SESSION = '/api/v1/staff/session';
const NOBODY = '01890000-0000-7000-8000-000000000000';

interface Listed {
  readonly items: { readonly displayName: string }[];
  readonly nextCursor: string | null;
}

describe('those who manage staff', () => {
  let test: TestApp;
  let own: string;
  let near: string;
  let far: string;
  let head: TestStaff;
  let region: TestStaff;
  let system: TestStaff;
  let clerk: TestStaff;
  let both: TestStaff;

  beforeAll(async () => {
    test = await createTestApp();
    await addCatalogue(test);
    own = await addCentre(test, { code: '70-901', name: 'Отдел Берёзовый' });
    near = await addCentre(test, { code: '70-902', name: 'Отдел Сосновый' });
    far = await test.transactions.run(async (tx) => {
      const registry = test.get(CentreRegistry);
      const other = { code: '07', name: 'Другая республика', timeZone: 'Europe/Moscow', hotline: null };
      await registry.addRegion(tx, other);
      const unknown = { municipality: null, settlement: null, address: null, location: null, phone: null };
      const names = { name: 'Отдел Горный', nameAsPublished: 'Отдел Горный' };
      const centre = { code: '07-901', regionCode: '07', kind: 'branch', ...names, ...unknown } as const;
      return registry.addCentre(tx, centre);
    });
    head = await staffOf(test, { role: 'centre-head', centreId: own }, 'Глава Берёзовая');
    region = await staffOf(test, { role: 'region-administrator' }, 'Регина Томская');
    system = await staffOf(test, { role: 'system-administrator' }, 'Степан Общий');
    clerk = await staffOf(test, { role: 'operator', centreId: own }, 'Клара Берёзовая');
    both = await staffOf(
      test,
      [
        { role: 'operator', centreId: own },
        { role: 'floor-manager', centreId: near },
      ],
      'Борис Двойной',
    );
    await staffOf(test, { role: 'operator', centreId: far }, 'Горислав Дальний');
  });
  afterAll(() => test.close());

  const names = async (who: TestStaff, query = ''): Promise<string[]> => {
    const listed = await who.agent.get(`${ACCOUNTS}${query}`).expect(200);
    return (listed.body as Listed).items.map(({ displayName }) => displayName);
  };
  const operator = (centreId: string) => ({ role: 'operator', centreId });

  it('see those with a role within their reach, by name, find them and turn pages', async () => {
    const ofHead = ['Борис Двойной', 'Глава Берёзовая', 'Клара Берёзовая'];
    expect(await names(head)).toEqual(ofHead);
    expect(await names(region)).toEqual([...ofHead, 'Регина Томская']);
    expect(await names(system)).toEqual([
      ...['Борис Двойной', 'Глава Берёзовая', 'Горислав Дальний', 'Клара Берёзовая'],
      ...['Регина Томская', 'Степан Общий'],
    ]);
    expect(await names(system, `?centreId=${near}`)).toEqual(['Борис Двойной']);
    expect(await names(system, '?regionCode=07')).toEqual(['Горислав Дальний']);
    expect(await names(system, `?q=${encodeURIComponent('БЕРЕЗОВ клара')}`)).toEqual(['Клара Берёзовая']);
    expect(await names(head, `?q=${encodeURIComponent('100%_')}`)).toEqual([]);
    const first = (await system.agent.get(`${ACCOUNTS}?limit=4`)).body as Listed;
    const second = (await system.agent.get(`${ACCOUNTS}?limit=4&cursor=${first.nextCursor}`)).body as Listed;
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([4, 2, null]);
    expect((await system.agent.get(`${ACCOUNTS}?cursor=x`).expect(400)).body).toMatchObject({
      code: 'malformed-cursor',
    });
  });

  it('find the centres they reach in the same way', async () => {
    const centres = async (who: TestStaff, query = ''): Promise<unknown> => {
      const listed = await who.agent.get(`/api/v1/staff/centres${query}`).expect(200);
      const { items, nextCursor } = listed.body as { items: { name: string }[]; nextCursor: string | null };
      return [items.map(({ name }) => name), nextCursor === null];
    };
    expect(await centres(head)).toEqual([['Отдел Берёзовый'], true]);
    expect(await centres(region)).toEqual([['Отдел Берёзовый', 'Отдел Сосновый'], true]);
    expect(await centres(system)).toEqual([['Отдел Берёзовый', 'Отдел Горный', 'Отдел Сосновый'], true]);
    expect(await centres(system, `?q=${encodeURIComponent('сосн')}`)).toEqual([['Отдел Сосновый'], true]);
    const page = (await system.agent.get('/api/v1/staff/centres?limit=2')).body as { nextCursor: string };
    expect(await centres(system, `?limit=2&cursor=${page.nextCursor}`)).toEqual([['Отдел Сосновый'], true]);
  });

  it('give no role and no reach wider than their own', async () => {
    const invite = (who: TestStaff, roles: object[]) =>
      who.agent.post(ACCOUNTS).send({ displayName: 'Новый', roles });
    await invite(head, [operator(own), { role: 'centre-head', centreId: own }]).expect(201);
    for (const roles of [
      [operator(near)],
      [operator(own), operator(far)],
      [{ role: 'hotline-operator', regionCode: '70' }],
      [{ role: 'region-administrator', regionCode: '70' }],
      [{ role: 'system-administrator' }],
    ]) {
      const refused = await invite(head, roles).expect(403);
      expect(refused.body).toMatchObject({ code: 'not-permitted' });
    }
    await invite(region, [{ role: 'centre-head', centreId: near }]).expect(201);
    await invite(region, [{ role: 'system-administrator' }]).expect(403);
    await invite(region, [operator(far)]).expect(403);
    await clerk.agent
      .post(ACCOUNTS)
      .send({ displayName: 'Новый', roles: [operator(own)] })
      .expect(403);
    await test.database.rows(sql`delete from staff_link`);
    await test.database.rows(
      sql`delete from staff_grant g using staff_account a where a.id = g.account_id and a.display_name = 'Новый'`,
    );
  });

  it('say which role has no place, or one that is not there', async () => {
    const roles = [
      { role: 'operator' },
      { role: 'system-administrator', regionCode: '70' },
      operator(NOBODY),
      { role: 'hotline-operator', regionCode: '99' },
    ];
    const refused = await system.agent.post(ACCOUNTS).send({ displayName: 'Новый', roles }).expect(422);
    const { errors } = refused.body as { errors: { pointer: string; code: string }[] };
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/roles/0 role-place',
      '/roles/1 role-place',
      '/roles/2/centreId unknown-centre',
      '/roles/3/regionCode unknown-region',
    ]);
    await system.agent.post(ACCOUNTS).send({ displayName: 'Новый', roles: [] }).expect(422);
    await system.agent
      .post(ACCOUNTS)
      .send({ displayName: 'Новый', roles: ['operator'] })
      .expect(400);
  });

  it('change the roles they may give and leave the others; what changes works at once', async () => {
    const roles = [
      { role: 'floor-manager', centreId: own },
      { role: 'floor-manager', centreId: near },
    ];
    const changed = await head.agent.put(`${ACCOUNTS}/${both.accountId}/roles`).send({ roles }).expect(200);
    expect(changed.body).toMatchObject({
      roles: [
        { role: 'floor-manager', placeName: 'Отдел Берёзовый' },
        { role: 'floor-manager', placeName: 'Отдел Сосновый' },
      ],
    });
    const { me } = (await both.agent.get(SESSION).expect(200)).body as { me: { permissions: string[] } };
    expect(me.permissions).toContain('hall.manage');
    const without = { roles: [{ role: 'floor-manager', centreId: own }] };
    await head.agent.put(`${ACCOUNTS}/${both.accountId}/roles`).send(without).expect(403);
    await head.agent.put(`${ACCOUNTS}/${NOBODY}/roles`).send(without).expect(404);
  });

  it('are shown nobody beyond their reach by a change that changes nothing', async () => {
    const put = (of: TestStaff, roles: object[]) =>
      head.agent.put(`${ACCOUNTS}/${of.accountId}/roles`).send({ roles });
    await put(system, [{ role: 'system-administrator' }]).expect(403);
    await put(region, [{ role: 'region-administrator', regionCode: '70' }]).expect(403);
    await put(clerk, [operator(own)]).expect(200);
    // A list within the list is no role.
    await put(clerk, [[]]).expect(400);
  });

  it('hold no link any more by which they could come in as somebody raised above them', async () => {
    const invitation = { displayName: 'Растущий', roles: [operator(own)] };
    const invited = await head.agent.post(ACCOUNTS).send(invitation).expect(201);
    const { account, link } = invited.body as { account: { id: string }; link: string };
    const token = link.split('token=')[1];
    const open = () => test.agent.post('/api/v1/staff/links/open').send({ token });
    const put = (roles: object[]) => region.agent.put(`${ACCOUNTS}/${account.id}/roles`).send({ roles });
    await put([operator(own)]).expect(200);
    await open().expect(200);
    await put([operator(own), { role: 'region-administrator', regionCode: '70' }]).expect(200);
    await open().expect(410);
    // Those above hand out a new one.
    await head.agent.post(`${ACCOUNTS}/${account.id}/reset-password`).expect(403);
    const renewed = await region.agent.post(`${ACCOUNTS}/${account.id}/reset-password`).expect(200);
    const next = (renewed.body as { link: string }).link.split('token=')[1];
    const opened = await test.agent.post('/api/v1/staff/links/open').send({ token: next }).expect(200);
    expect(opened.body).toMatchObject({ kind: 'invitation', login: null });
  });

  it('act on a person only when all that person’s roles are theirs to give', async () => {
    const other = await staffOf(test, { role: 'system-administrator' }, 'Второй Общий');
    for (const act of ['suspend', 'resume', 'reset-password', 'reset-second-factor']) {
      for (const { accountId } of [both, region, other]) {
        const refused = await head.agent.post(`${ACCOUNTS}/${accountId}/${act}`).expect(403);
        expect(refused.body).toMatchObject({ code: 'not-permitted' });
      }
      const self = await system.agent.post(`${ACCOUNTS}/${system.accountId}/${act}`).expect(409);
      expect(self.body).toMatchObject({ code: 'not-yourself' });
      await system.agent.post(`${ACCOUNTS}/${NOBODY}/${act}`).expect(404);
    }
    await head.agent.get(`${ACCOUNTS}/${region.accountId}/sessions`).expect(403);
    await head.agent.delete(`${ACCOUNTS}/${both.accountId}/sessions/${both.sessionId}`).expect(403);
    await head.agent.patch(`${ACCOUNTS}/${both.accountId}`).send({ displayName: 'Иной' }).expect(403);
    const renamed = await head.agent
      .patch(`${ACCOUNTS}/${clerk.accountId}`)
      .send({ displayName: ' Клара  Иная ' });
    expect(renamed.body).toMatchObject({ displayName: 'Клара Иная' });
    expect(await names(head, `?q=${encodeURIComponent('иная')}`)).toEqual(['Клара Иная']);
  });

  it('see where somebody is signed in, and end it', async () => {
    const path = `${ACCOUNTS}/${clerk.accountId}/sessions`;
    const listed = await head.agent.get(path).expect(200);
    expect(listed.body).toEqual([
      {
        ...{ id: clerk.sessionId, way: 'password', browser: null, current: false },
        createdAt: '2026-11-23T02:00:00.000Z',
        seenAt: '2026-11-23T02:00:00.000Z',
        expiresAt: '2026-11-24T02:00:00.000Z',
      },
    ]);
    await head.agent.delete(`${path}/${region.sessionId}`).expect(404);
    await head.agent.delete(`${path}/${clerk.sessionId}`).expect(204);
    await clerk.agent.get(SESSION).expect(401);
    expect((await head.agent.get(path).expect(200)).body).toEqual([]);
    const gone = await head.agent.delete(`${path}/${clerk.sessionId}`).expect(404);
    expect(gone.body).toMatchObject({ code: 'session-not-found' });
    await region.agent.delete(`/api/v1/staff/sessions/${system.sessionId}`).expect(404);
  });

  it('cannot leave the system without an administrator', async () => {
    await test.database.rows(sql`delete from staff_grant where role = 'system-administrator'`);
    const last = await staffOf(test, { role: 'system-administrator' }, 'Последний');
    await test.database.rows(
      sql`update staff_account set login = 'last', password_hash = 'x' where id = ${last.accountId}`,
    );
    const demote = () =>
      last.agent.put(`${ACCOUNTS}/${last.accountId}/roles`).send({ roles: [operator(own)] });
    expect((await demote().expect(409)).body).toMatchObject({ code: 'last-administrator' });
    // Somebody invited who has not come yet is nobody to leave it to.
    const invitation = { displayName: 'Следующий', roles: [{ role: 'system-administrator' }] };
    const invited = await last.agent.post(ACCOUNTS).send(invitation).expect(201);
    await demote().expect(409);
    const { account } = invited.body as { account: { id: string } };
    await test.transactions.run((tx) =>
      test.get(AccountsRepository).accept(tx, account.id, {
        ...{ login: 'next', displayName: 'Следующий', passwordHash: 'x' },
      }),
    );
    await demote().expect(200);
  });

  it('leave a trail of who did what', async () => {
    const trail = await test.database.rows<{ action: string }>(sql`
      select action from audit_entry where actor = ${`staff:${head.accountId}`} order by at, id`);
    expect([...new Set(trail.map(({ action }) => action))].sort()).toEqual([
      ...['account.invited', 'account.renamed', 'account.roles-changed', 'session.ended'],
    ]);
  });

  it('are spared sessions and links that ended long ago', async () => {
    const count = async (): Promise<unknown> =>
      test.database.rows(sql`
        select (select count(*)::int from staff_session) as sessions, (select count(*)::int from staff_link) as links`);
    const before = await count();
    test.clock.advance(31 * 86_400_000 - 1);
    await test.get(TidyAccounts).run();
    expect(await count()).toEqual(before);
    test.clock.advance(8 * 86_400_000);
    await test.get(TidyAccounts).run();
    expect(await count()).toEqual([{ sessions: 0, links: 0 }]);
  });
});
