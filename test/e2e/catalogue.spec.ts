import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CatalogueRegistry } from '../../src/catalogue/catalogue-registry.ts';
import { sql } from '../../src/common/database/sql.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { CONFIRMATION, RECOVERY, addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const CATALOGUE = '/api/v1/admin/catalogue';

interface Service {
  readonly code: string;
  readonly centres: number;
  readonly title: { readonly ru: string; readonly en: string };
  readonly rules: object[];
  readonly audiences: { readonly code: string; readonly documents: object[] }[];
}
interface Whole {
  readonly version: number;
  readonly services: Service[];
  readonly audiences: object[];
  readonly documents: object[];
}

const REMOVAL = {
  ...{ code: 'account-removal', minutes: 10, ticketPrefix: 'У' },
  title: { ru: 'Удаление учётной записи', en: 'Account removal' },
  summary: { ru: 'Для тех, кому она не нужна.', en: 'For those who need it no more.' },
  rules: [{ ru: 'Вернуть её нельзя.', en: 'It cannot be brought back.' }],
  audiences: [
    { code: 'adult', documents: [{ code: 'passport', note: { ru: 'Подлинник.', en: 'The original.' } }] },
  ],
};

describe('the catalogue', () => {
  let okno: TestApp;
  let centreId: string;
  /** While no centre does anything yet. */
  let emptyHome: string;
  let admin: TestStaff;

  const whole = async (): Promise<Whole> => (await admin.agent.get(CATALOGUE).expect(200)).body as Whole;
  const serviceOf = async (code: string): Promise<Service> => {
    const found = (await whole()).services.find((service) => service.code === code);
    if (!found) throw new Error(`no ${code}`);
    return found;
  };
  const edit = async (code: string, changes: object, status = 200): Promise<unknown> => {
    const { version } = await whole();
    const { code: _, centres: __, ...service } = await serviceOf(code);
    const answer = await admin.agent
      .put(`${CATALOGUE}/services/${code}`)
      .send({ ...service, ...changes, expectedVersion: version });
    expect(answer.status).toBe(status);
    return answer.body;
  };
  const shown = async (language = 'ru'): Promise<{ code: string; title: string }[]> =>
    (await okno.agent.get('/api/v1/services').set('accept-language', language).expect(200)).body as {
      code: string;
      title: string;
    }[];
  const times = async (service: string, date: string): Promise<unknown[]> => {
    const answer = await okno.agent
      .get(`/api/v1/centres/${centreId}/slots?service=${service}&date=${date}`)
      .expect(200);
    return (answer.body as { slots: unknown[] }).slots;
  };

  beforeAll(async () => {
    okno = await createTestApp();
    await addCatalogue(okno);
    emptyHome = (await okno.agent.get('/').expect(200)).text;
    centreId = await addCentre(okno);
    admin = await staffOf(okno, { role: 'system-administrator' });
  });
  afterAll(() => okno.close());

  it('says on the first page, while no centre does anything yet, what to do instead', async () => {
    expect(emptyHome).toContain('Пока ни один центр не открыл запись на сайте');
    expect(emptyHome).not.toContain('<ul class="cards">');
    expect((await okno.agent.get('/').expect(200)).text).not.toContain('Пока ни один центр');
  });

  it('is for system administrators alone', async () => {
    const region = await staffOf(okno, { role: 'region-administrator' });
    await region.agent.get(CATALOGUE).expect(403);
    expect(await whole()).toMatchObject({
      version: 1,
      services: [
        { code: RECOVERY, ticketPrefix: 'Д', minutes: 15, withdrawnFrom: null, centres: 1 },
        { code: CONFIRMATION, centres: 1 },
      ],
    });
  });

  it('shows new words at once, in both languages', async () => {
    const title = { ru: 'Вернуть доступ', en: 'Regain access' };
    await edit(RECOVERY, { title });
    expect((await shown())[0]).toMatchObject({ code: RECOVERY, title: 'Вернуть доступ' });
    expect((await shown('en'))[0]).toMatchObject({ title: 'Regain access' });
    expect((await okno.agent.get('/').expect(200)).text).toContain('Вернуть доступ');
    const { version } = await whole();
    const snils = { expectedVersion: version, title: { ru: 'Номер СНИЛС', en: 'SNILS number' } };
    await admin.agent.put(`${CATALOGUE}/documents/snils`).send(snils).expect(200);
    expect(JSON.stringify(await shown())).toContain('Номер СНИЛС');
    const trail = await okno.database.rows(sql`
      select action, before ->> 'title' as before, after ->> 'title' as after
      from audit_entry where subject_id = 'snils'`);
    expect(trail).toHaveLength(1);
    expect(trail[0]).toMatchObject({ action: 'document.put', after: expect.stringContaining('Номер СНИЛС') });
  });

  it('is never overwritten unseen: who is second is shown how it is now', async () => {
    const { version } = await whole();
    const { code: _, centres: __, ...service } = await serviceOf(CONFIRMATION);
    const body = { ...service, expectedVersion: version };
    const both = await Promise.all(
      [20, 25].map((minutes) =>
        admin.agent.put(`${CATALOGUE}/services/${CONFIRMATION}`).send({ ...body, minutes }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)?.body as { code: string; catalogue: Whole };
    expect(refused).toMatchObject({ code: 'catalogue-changed', catalogue: { version: version + 1 } });
  });

  it('holds a new service back until a centre does it', async () => {
    const { version } = await whole();
    const add = (body: object): ReturnType<TestStaff['agent']['post']> =>
      admin.agent.post(`${CATALOGUE}/services`).send({ ...REMOVAL, expectedVersion: version, ...body });
    expect((await add({ ticketPrefix: 'Д' }).expect(409)).body).toMatchObject({
      code: 'ticket-prefix-taken',
    });
    expect((await add({ code: RECOVERY }).expect(409)).body).toMatchObject({ code: 'service-code-taken' });
    const unknown = [{ code: 'martian', documents: [{ code: 'passport' }, { code: 'passport' }] }];
    expect((await add({ audiences: unknown }).expect(422)).body).toMatchObject({
      errors: [
        { pointer: '/audiences/0/code', code: 'not-one-of' },
        { pointer: '/audiences/0/documents/1/code', code: 'twice' },
      ],
    });
    await add({ title: { ru: '', en: 'x' } }).expect(422);
    const made = (await add({}).expect(201)).body as Whole;
    expect(made.services.at(-1)).toEqual({ ...REMOVAL, withdrawnFrom: null, centres: 0 });
    expect((await shown()).map(({ code }) => code)).not.toContain('account-removal');
    await okno.transactions.run((tx) =>
      okno.get(CatalogueRegistry).offer(tx, centreId, 'account-removal', '2026-11-24'),
    );
    expect((await shown()).map(({ code }) => code)).toContain('account-removal');
    expect(await times('account-removal', '2026-11-23')).toEqual([]);
    expect((await times('account-removal', '2026-11-24')).length).toBeGreaterThan(0);
  });

  it('is put in another order by naming all of it', async () => {
    const { version, services } = await whole();
    const codes = services.map(({ code }) => code).reverse();
    const send = (list: string[]): ReturnType<TestStaff['agent']['put']> =>
      admin.agent.put(`${CATALOGUE}/order`).send({ expectedVersion: version, services: list });
    await send(codes.slice(1)).expect(422);
    await send(codes).expect(200);
    expect((await shown()).map(({ code }) => code)).toEqual(codes);
  });

  it('withdraws a service from a date: nobody books it for then, whoever booked keeps the visit', async () => {
    const visit = await admin.agent
      .post(`/api/v1/staff/centres/${centreId}/bookings`)
      .send({
        ...{ service: RECOVERY, start: '2026-11-26T10:00:00+07:00', source: 'desk', audience: 'adult' },
        ...{
          visitor: { familyName: 'Пробова', givenName: 'Анна' },
          locale: 'ru',
          consents: ['personal-data'],
        },
      })
      .expect(201);
    await edit(RECOVERY, { withdrawnFrom: '2026-11-25' });
    expect((await times(RECOVERY, '2026-11-24')).length).toBeGreaterThan(0);
    expect(await times(RECOVERY, '2026-11-25')).toEqual([]);
    const hold = await okno.agent
      .post('/api/v1/holds')
      .send({ centreId, service: RECOVERY, start: '2026-11-25T10:00:00+07:00' })
      .expect(422);
    expect(hold.body).toMatchObject({ code: 'service-not-offered' });
    const { reference } = visit.body as { reference: string };
    await admin.agent.get(`/api/v1/staff/centres/${centreId}/visits/${reference}`).expect(200);
    // Who may come for it stays as long as somebody of them does.
    const audiences = [{ code: 'child', documents: [] }];
    expect(await edit(RECOVERY, { audiences }, 422)).toMatchObject({
      errors: [{ pointer: '/audiences', code: 'audience-booked' }],
    });
    okno.clock.set('2026-11-25T12:00:00+07:00');
    // The session has run out meanwhile.
    admin = await staffOf(okno, { role: 'system-administrator' });
    expect((await shown()).map(({ code }) => code)).not.toContain(RECOVERY);
    await okno.agent.get(`/book/${RECOVERY}/centres`).expect(200);
    // Visits are left, and the office calls them by name.
    const everything = await admin.agent.get('/api/v1/staff/services').expect(200);
    expect(everything.body).toContainEqual(
      expect.objectContaining({ code: RECOVERY, title: 'Вернуть доступ', isBookable: false }),
    );
    await okno.agent.get('/api/v1/staff/services').expect(401);
    await edit(RECOVERY, { withdrawnFrom: null });
    expect((await shown()).map(({ code }) => code)).toContain(RECOVERY);
  });
});
