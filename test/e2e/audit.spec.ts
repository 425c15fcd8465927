import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SealEntries } from '../../src/audit/sealing/seal-entries.service.ts';
import { verifyChain } from '../../src/audit/sealing/verify-chain.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { RECOVERY, addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const PERSON = { audience: 'adult', consents: ['personal-data'], locale: 'ru' };
const AUDIT = '/api/v1/admin/audit';

interface Page {
  readonly timeZone: string;
  readonly items: {
    readonly id: string;
    readonly action: string;
    readonly who: string;
    readonly subjectId: string;
  }[];
  readonly nextCursor: string | null;
}

describe('the audit trail', () => {
  let okno: TestApp;
  let own: string;
  let other: string;
  let head: TestStaff;
  let stranger: TestStaff;
  let region: TestStaff;
  let system: TestStaff;
  let invited: string;
  let booking: string;

  const page = async (staff: TestStaff, query = ''): Promise<Page> =>
    (await staff.agent.get(`${AUDIT}${query}`).expect(200)).body as Page;
  const actionsOf = async (staff: TestStaff, query = ''): Promise<string[]> =>
    (await page(staff, query)).items.map(({ action }) => action);

  beforeAll(async () => {
    okno = await createTestApp();
    await addCatalogue(okno);
    own = await addCentre(okno, { code: '70-901', name: 'Отдел Берёзовый' });
    other = await addCentre(okno, { code: '70-902', name: 'Отдел Сосновый' });
    head = await staffOf(okno, { role: 'centre-head', centreId: own }, 'Глава Берёзовая');
    stranger = await staffOf(okno, { role: 'centre-head', centreId: other }, 'Глава Сосновая');
    region = await staffOf(okno, { role: 'region-administrator' }, 'Регина Томская');
    system = await staffOf(okno, { role: 'system-administrator' }, 'Степан Общий');
    const invitation = { displayName: 'Новая Сотрудница', roles: [{ role: 'operator', centreId: own }] };
    const answer = await head.agent.post('/api/v1/admin/accounts').send(invitation).expect(201);
    invited = (answer.body as { account: { id: string } }).account.id;
    okno.clock.advance(60_000);
    const roles = [{ role: 'floor-manager', centreId: own }];
    await head.agent.put(`/api/v1/admin/accounts/${invited}/roles`).send({ roles }).expect(200);
    okno.clock.advance(60_000);
    const made = await head.agent
      .post(`/api/v1/staff/centres/${own}/bookings`)
      .send({
        ...{ service: RECOVERY, start: '2026-11-23T14:00:00+07:00', source: 'desk', ...PERSON },
        visitor: { familyName: 'Тайнова', givenName: 'Яна' },
      })
      .expect(201);
    booking = (made.body as { id: string }).id;
    okno.clock.advance(60_000);
    await head.agent.get(`/api/v1/staff/centres/${own}/visits/search?q=тайн`).expect(200);
    okno.clock.advance(60_000);
    const suspended = await staffOf(okno, { role: 'operator', centreId: other }, 'Лишний');
    await stranger.agent.post(`/api/v1/admin/accounts/${suspended.accountId}/suspend`).expect(200);
    await okno.get(SealEntries).run();
  });
  afterAll(() => okno.close());

  it('tells who did what, what was before and is now, from where, in words and local time', async () => {
    const answer = await head.agent.get(`${AUDIT}?action=account.roles-changed`).expect(200);
    expect(answer.body).toEqual({
      timeZone: 'Asia/Tomsk',
      items: [
        {
          id: expect.any(String),
          at: '2026-11-23T09:01:00+07:00',
          actor: `staff:${head.accountId}`,
          who: 'Глава Берёзовая',
          action: 'account.roles-changed',
          title: 'Роли изменены',
          subjectKind: 'staff-account',
          subjectId: invited,
          subject: 'Сотрудник: Новая Сотрудница',
          changes: [
            {
              field: 'Роли',
              before: 'оператор, Отдел Берёзовый',
              after: 'администратор зала, Отдел Берёзовый',
            },
          ],
          reason: null,
          place: 'Отдел Берёзовый',
          sessionId: head.sessionId,
          address: '127.0.0.1',
          position: 2,
        },
      ],
      nextCursor: null,
    });
    const english = await head.agent
      .get(`${AUDIT}?action=account.roles-changed`)
      .set('accept-language', 'en');
    expect(english.body).toMatchObject({
      items: [{ title: 'Roles changed', subject: 'Person: Новая Сотрудница', changes: [{ field: 'Roles' }] }],
    });
  });

  it('shows heads their centre, regions their region, and the whole to whoever looks after the whole', async () => {
    const ownActions = ['visits.read', 'visit.booked', 'account.roles-changed', 'account.invited'];
    expect(await actionsOf(head)).toEqual(ownActions);
    expect(await actionsOf(stranger)).toEqual(['account.suspended']);
    expect(await actionsOf(region)).toEqual(['account.suspended', ...ownActions]);
    expect(await actionsOf(system)).toEqual(['account.suspended', ...ownActions]);
    // Asking for more than one's own gives nothing of it.
    expect(await actionsOf(head, `?centreId=${other}`)).toEqual([]);
    expect(await actionsOf(head, `?regionCode=70&centreId=${own}`)).toEqual(ownActions);
    const operator = await staffOf(okno, { role: 'operator', centreId: own });
    await operator.agent.get(AUDIT).expect(403);
    await okno.agent.get(AUDIT).expect(401);
  });

  it('is searched by who, what, about what and when', async () => {
    expect(await actionsOf(system, '?who=сосн%20глав')).toEqual(['account.suspended']);
    expect(await actionsOf(system, `?accountId=${stranger.accountId}`)).toEqual(['account.suspended']);
    expect(await actionsOf(head, `?subjectKind=staff-account&subjectId=${invited}`)).toEqual([
      ...['account.roles-changed', 'account.invited'],
    ]);
    // Also lists in which it was seen.
    expect(await actionsOf(head, `?subjectId=${booking}`)).toEqual(['visits.read', 'visit.booked']);
    expect(await actionsOf(head, '?from=2026-11-23&to=2026-11-23')).toHaveLength(4);
    expect(await actionsOf(head, '?from=2026-11-24')).toEqual([]);
    expect(await actionsOf(head, '?to=2026-11-22')).toEqual([]);
    await head.agent.get(`${AUDIT}?from=yesterday`).expect(400);
  });

  it('comes in pages, none twice and none missed', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const at: Page = await page(head, `?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...at.items.map(({ id }) => id));
      cursor = at.nextCursor;
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
    const refused = await head.agent.get(`${AUDIT}?cursor=x`).expect(400);
    expect(refused.body).toMatchObject({ code: 'malformed-cursor' });
  });

  it('is downloaded as a file that no spreadsheet runs, and that is an entry too', async () => {
    await head.agent.patch(`/api/v1/admin/accounts/${invited}`).send({ displayName: '=1+1' }).expect(200);
    const file = await head.agent.get(`${AUDIT}/journal.csv?subjectId=${invited}`).expect(200);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toContain('attachment');
    const lines = file.text.split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFНомер в журнале;Когда (Asia/Tomsk);Кто;Что;С чем;Где;Было;Стало;Почему;Адрес в сети;Сеанс',
    );
    expect(lines[1]).toContain('23.11.2026 09:04;Глава Берёзовая;Имя сотрудника изменено;');
    expect(file.text).not.toMatch(/(^|[;\n"])[=+@]/u);
    expect((await actionsOf(head))[0]).toBe('audit.downloaded');
  });

  it('says what may have been done, in words', async () => {
    const answer = await head.agent.get(`${AUDIT}/actions`).expect(200);
    expect(answer.body).toContainEqual({ code: 'visit.moved', title: 'Запись перенесена' });
  });

  it('holds no name or contact of a citizen, and is whole', async () => {
    const rows = await okno.database.rows<{ row: string }>({
      text: 'select e::text as row from audit_entry e',
      values: [],
    });
    expect(rows.map(({ row }) => row).join('\n')).not.toMatch(/Тайнова|Яна/u);
    await okno.get(SealEntries).run();
    expect(await verifyChain(okno.database)).toMatchObject({ broken: null, unsealed: 0 });
  });
});
