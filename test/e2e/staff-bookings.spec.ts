import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import { pdfText, squeezed } from '../medium/documents/pdf-text.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { addCatalogue, addCentre, RECOVERY } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const PERSON = {
  audience: 'adult',
  visitor: { familyName: 'Иванова', givenName: 'Анна' },
  locale: 'ru',
  consents: ['personal-data'],
};

describe('staff book, find, move, cancel and correct visits of their centre', () => {
  let okno: TestApp;
  let centreId: string;
  let elsewhere: string;
  let operator: TestStaff;
  let head: TestStaff;
  let base: string;

  beforeAll(async () => {
    okno = await createTestApp();
    await addCatalogue(okno);
    const location = { lat: 56.5, lon: 85, exact: true };
    centreId = await addCentre(okno, { name: 'Пробный отдел', windows: 1, location });
    elsewhere = await addCentre(okno, { code: '70-902', name: 'Соседний отдел', location });
    operator = await staffOf(okno, { role: 'operator', centreId });
    head = await staffOf(okno, { role: 'centre-head', centreId });
    base = `/api/v1/staff/centres/${centreId}`;
  });
  afterAll(() => okno.close());

  const desk = (start: string, changes: object = {}): object => ({
    ...{ service: RECOVERY, start, source: 'desk' },
    ...PERSON,
    ...changes,
  });
  const book = (start: string, changes: object = {}): ReturnType<TestStaff['agent']['post']> =>
    operator.agent.post(`${base}/bookings`).send(desk(start, changes));

  it('shows the soonest places here and at nearby centres', async () => {
    const answer = await operator.agent.get(`${base}/nearest?service=${RECOVERY}`).expect(200);
    const { here, nearby } = answer.body as { here: { places: unknown[] }; nearby: unknown[] };
    expect({ ...here, places: here.places.slice(0, 2) }).toEqual({
      centreId,
      service: RECOVERY,
      date: '2026-11-23',
      timeZone: 'Asia/Tomsk',
      places: [
        {
          start: '2026-11-23T09:00:00+07:00',
          end: '2026-11-23T09:15:00+07:00',
          ...{ capacity: 1, taken: 0, free: 1, forPublic: 0 },
        },
        {
          start: '2026-11-23T09:15:00+07:00',
          end: '2026-11-23T09:30:00+07:00',
          ...{ capacity: 1, taken: 0, free: 1, forPublic: 0 },
        },
      ],
    });
    expect(nearby).toEqual([
      {
        centreId: elsewhere,
        centreName: 'Соседний отдел',
        start: '2026-11-23T09:45:00+07:00',
        end: '2026-11-23T10:00:00+07:00',
        free: 1,
      },
    ]);
  });

  it('books in one step, answers the same for the same key, and shows the visit whole', async () => {
    const key = randomUUID();
    const body = desk('2026-11-23T09:00:00+07:00');
    const send = (): ReturnType<TestStaff['agent']['post']> =>
      operator.agent.post(`${base}/bookings`).set('idempotency-key', key).send(body);
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.text]).toEqual([201, first.text]);
    const visit = first.body as { reference: string; id: string };
    expect(visit).toEqual({
      reference: expect.stringMatching(/^[1-9]\d{7}$/),
      id: expect.any(String),
      status: 'booked',
      source: 'desk',
      service: RECOVERY,
      audience: 'adult',
      centre: {
        id: centreId,
        code: '70-901',
        name: 'Пробный отдел',
        settlement: null,
        address: null,
        phone: null,
        location: { lat: 56.5, lon: 85, exact: true },
      },
      start: '2026-11-23T09:00:00+07:00',
      end: '2026-11-23T09:15:00+07:00',
      timeZone: 'Asia/Tomsk',
      visitor: { familyName: 'Иванова', givenName: 'Анна', patronymic: null },
      bookedBy: null,
      contact: { phone: null, email: null },
      locale: 'ru',
      documents: expect.arrayContaining([expect.objectContaining({ code: 'passport' })]),
      history: [{ at: '2026-11-23T09:00:00+07:00', event: 'book' }],
    });
    const read = await operator.agent.get(`${base}/visits/${visit.reference}`).expect(200);
    expect(read.body).toEqual(visit);
    const inEnglish = await operator.agent
      .get(`${base}/visits/${visit.reference}`)
      .set('accept-language', 'en')
      .expect(200);
    const { documents } = inEnglish.body as { documents: readonly { title: string }[] };
    expect(documents.map(({ title }) => title)).toContain('Passport');
    const found = await operator.agent.get(`${base}/visits/search?q=ивано`).expect(200);
    expect(found.body).toEqual({
      items: [
        {
          id: visit.id,
          reference: visit.reference,
          status: 'booked',
          source: 'desk',
          service: RECOVERY,
          start: '2026-11-23T09:00:00+07:00',
          end: '2026-11-23T09:15:00+07:00',
          visitor: { familyName: 'Иванова', givenName: 'Анна', patronymic: null },
        },
      ],
    });
    const trail = await okno.database.rows(sql`
      select after from audit_entry
      where action = 'visits.read' and actor = ${`staff:${operator.accountId}`}`);
    expect(trail).toEqual([{ after: { searched: true, seen: 1, bookings: [expect.any(String)] } }]);
    const pdf = await operator.agent.get(`${base}/visits/${visit.reference}/talon.pdf`).expect(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdfText(pdf.body as Buffer)).toContain(squeezed('Восстановление доступа к Госуслугам'));
    const qr = await operator.agent.get(`${base}/visits/${visit.reference}/qr.svg`).expect(200);
    expect(String(qr.body)).toContain('<svg');
  });

  it('writes down who looked at names, and not what they typed', async () => {
    const curious = await staffOf(okno, { role: 'operator', centreId });
    const booked = (
      await book('2026-11-23T13:00:00+07:00', {
        visitor: { familyName: 'Ягодная', givenName: 'Яна' },
      }).expect(201)
    ).body as { id: string; reference: string };
    await curious.agent.get(`${base}/visits/search?q=ягод`).expect(200);
    await curious.agent.get(`${base}/visits/${booked.reference}`).expect(200);
    await curious.agent.get(`${base}/visits/${booked.reference}/talon.pdf`).expect(200);
    const trail = await okno.database.rows(sql`
      select action, subject_id as of, after
      from audit_entry
      where actor = ${`staff:${curious.accountId}`}
      order by at, id`);
    expect(trail).toEqual([
      { action: 'visits.read', of: centreId, after: { searched: true, seen: 1, bookings: [booked.id] } },
      { action: 'visit.read', of: booked.id, after: null },
      { action: 'visit.read', of: booked.id, after: null },
    ]);
  });

  it('never gives one key of a colleague the answer of another', async () => {
    const key = randomUUID();
    const body = desk('2026-11-23T09:30:00+07:00', { visitor: { familyName: 'Ключева', givenName: 'Ия' } });
    await operator.agent.post(`${base}/bookings`).set('idempotency-key', key).send(body).expect(201);
    const other = await head.agent.post(`${base}/bookings`).set('idempotency-key', key).send(body);
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it('refuses as the public doors do, with what is wrong pointed at', async () => {
    await book('2026-11-23T09:00:00+07:00', { visitor: { familyName: 'Пе', givenName: '' } })
      .expect(422)
      .expect(({ body }) => expect(body).toMatchObject({ errors: [{ pointer: '/visitor/givenName' }] }));
    await book('2026-11-23T09:00:00+07:00', { visitor: { familyName: 'Попов', givenName: 'Лев' } })
      .expect(409)
      .expect(({ body }) =>
        expect(body).toMatchObject({ code: 'slot-taken', alternatives: expect.any(Array) }),
      );
    await book('2026-11-23T10:00:00+07:00')
      .expect(409)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'already-booked' }));
    await book('2026-11-23T10:00:00+07:00', { source: 'hotline' })
      .expect(422)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'phone-missing' }));
    await book('2026-11-23T10:00:00+07:00', { consents: [] })
      .expect(422)
      .expect(({ body }) => expect(body).toMatchObject({ code: 'consent-missing' }));
    await book('2026-11-23T10:00:00+07:00', { surprise: 1 }).expect(400);
  });

  it('lets only a head of centre book beyond capacity, with a reason', async () => {
    const start = '2026-11-23T09:00:00+07:00';
    const visitor = { familyName: 'Сверхов', givenName: 'Пётр' };
    const beyond = `${base}/bookings/beyond-capacity`;
    await operator.agent
      .post(beyond)
      .send(desk(start, { visitor, reason: 'взломан' }))
      .expect(403);
    await head.agent.post(beyond).send(desk(start, { visitor })).expect(400);
    await head.agent
      .post(beyond)
      .send(desk(start, { visitor, reason: 'взломан' }))
      .expect(201);
    const places = await head.agent.get(`${base}/places?service=${RECOVERY}&date=2026-11-23`).expect(200);
    expect((places.body as { places: unknown[] }).places[0]).toEqual({
      start,
      end: '2026-11-23T09:15:00+07:00',
      ...{ capacity: 1, taken: 2, free: 0, forPublic: 0 },
    });
  });

  it('corrects a name without saying it in the trail, and the old one is a stranger then', async () => {
    const visitor = { familyName: 'Ошибкина', givenName: 'Анна' };
    const answer = await book('2026-11-23T10:30:00+07:00', { visitor }).expect(201);
    const { reference, id } = answer.body as { reference: string; id: string };
    const right = { familyName: 'Верникова', givenName: 'Анна' };
    const put = await operator.agent
      .put(`${base}/visits/${reference}/person`)
      .send({ visitor: right, contact: { phone: '8 3822 000 001' } })
      .expect(200);
    expect(put.body).toMatchObject({
      visitor: { ...right, patronymic: null },
      contact: { phone: '+73822000001', email: null },
    });
    const trail = await okno.database.rows(sql`
      select action, before, after from audit_entry where subject_id = ${id} and action = 'visit.corrected'`);
    expect(trail).toEqual([
      { action: 'visit.corrected', before: null, after: { fields: ['familyName', 'phone'] } },
    ]);
    await book('2026-11-23T10:45:00+07:00', { visitor }).expect(201);
    await book('2026-11-23T11:00:00+07:00', { visitor: right, contact: { phone: '83822000001' } })
      .expect(409)
      .expect(({ body: refused }) => expect(refused).toMatchObject({ code: 'already-booked' }));
  });

  it('moves and cancels with a reason that is kept; a second cancellation changes nothing', async () => {
    const visitor = { familyName: 'Подвижная', givenName: 'Ида' };
    const answer = await book('2026-11-24T10:00:00+07:00', { visitor }).expect(201);
    const { reference } = answer.body as { reference: string };
    const at = `${base}/visits/${reference}`;
    await operator.agent.post(`${at}/move`).send({ start: '2026-11-24T10:15:00+07:00' }).expect(400);
    const moved = await operator.agent
      .post(`${at}/move`)
      .send({ start: '2026-11-23T11:30:00+07:00', reason: 'просила раньше' })
      .expect(200);
    expect(moved.body).toMatchObject({ reference, start: '2026-11-23T11:30:00+07:00' });
    await operator.agent
      .post(`${at}/move`)
      .send({ start: '2026-11-24T10:15:00+07:00', centreId: elsewhere, reason: 'ближе' })
      .expect(403)
      .expect(({ body: refused }) => expect(refused).toMatchObject({ code: 'centre-out-of-reach' }));
    const cancel = { for: 'centre', reason: 'нет света' };
    const first = await operator.agent.post(`${at}/cancel`).send(cancel).expect(200);
    expect(first.body).toMatchObject({ status: 'cancelled-by-centre' });
    const again = await operator.agent.post(`${at}/cancel`).send(cancel).expect(200);
    expect(again.body).toEqual(first.body);
  });

  it('keeps to its centre: another centre is refused, and a visit of another is not found', async () => {
    const neighbour = await staffOf(okno, { role: 'operator', centreId: elsewhere });
    await neighbour.agent.get(`${base}/nearest?service=${RECOVERY}`).expect(403);
    const answer = await neighbour.agent
      .post(`/api/v1/staff/centres/${elsewhere}/bookings`)
      .send(desk('2026-11-23T12:00:00+07:00', { visitor: { familyName: 'Соседов', givenName: 'Ян' } }))
      .expect(201);
    const { reference } = answer.body as { reference: string };
    await operator.agent.get(`${base}/visits/${reference}`).expect(404);
    await operator.agent
      .post(`${base}/visits/${reference}/cancel`)
      .send({ for: 'centre', reason: 'так' })
      .expect(404);
    await okno.agent.get(`${base}/visits/${reference}`).expect(401);
  });

  it('moves within a centre also when its id is written in capitals', async () => {
    const region = await staffOf(okno, { role: 'hotline-operator' });
    const visitor = { familyName: 'Заглавная', givenName: 'Ия' };
    const booked = (await book('2026-11-23T14:00:00+07:00', { visitor }).expect(201)).body as {
      id: string;
      reference: string;
    };
    const to = { centreId: centreId.toUpperCase(), start: '2026-11-23T14:15:00+07:00', reason: 'позже' };
    const path = `/api/v1/staff/centres/${centreId.toUpperCase()}/visits/${booked.reference}/move`;
    const moved = await region.agent.post(path).send(to).expect(200);
    expect(moved.body).toMatchObject({ id: booked.id, start: to.start });
  });

  it('lets a hotline operator of the region book by telephone and move between its centres', async () => {
    const hotline = await staffOf(okno, { role: 'hotline-operator', regionCode: '70' });
    const visitor = { familyName: 'Звонкова', givenName: 'Ада' };
    const answer = await hotline.agent
      .post(`${base}/bookings`)
      .send(
        desk('2026-11-24T12:00:00+07:00', {
          visitor,
          source: 'hotline',
          contact: { phone: '8 913 000-00-00' },
        }),
      )
      .expect(201);
    const { reference } = answer.body as { reference: string };
    const moved = await hotline.agent
      .post(`${base}/visits/${reference}/move`)
      .send({ start: '2026-11-24T12:15:00+07:00', centreId: elsewhere, reason: 'ближе' })
      .expect(200);
    expect(moved.body).toMatchObject({ reference, centre: { id: elsewhere } });
  });
});
