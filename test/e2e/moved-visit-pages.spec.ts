import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { MovePeople } from '../../src/scheduling/moves/move-people.service.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { at, book, person } from '../support/book.ts';
import { closeDay } from '../support/closed-day.ts';
import { offerTo } from '../support/moved.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';

const OURS = { 'sec-fetch-site': 'same-origin' };
const DAY = '2026-12-01';

let okno: TestApp;
let centre: string;

type Own = Awaited<ReturnType<typeof book>>;
const people: { own: Own; agent: TestAgent }[] = [];

/** Found by the number of the talon and the family name, as somebody with paper does. */
async function open(own: Own): Promise<TestAgent> {
  const agent = supertest.agent(okno.app.getHttpServer());
  const { familyName } = own.visitor;
  await agent
    .post('/visit')
    .set(OURS)
    .type('form')
    .send({ reference: own.reference, familyName })
    .expect(303);
  return agent;
}

beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
  centre = await addCentre(okno);
  for (const [turn, time] of ['10:00', '10:15', '10:30', '10:45', '11:00'].entries()) {
    const own = await book(okno, centre, at(`${DAY}T${time}:00+07:00`), person(turn));
    people.push({ own, agent: await open(own) });
  }
});
afterAll(() => okno.close());

const someone = (): { own: Own; agent: TestAgent; path: string } => {
  const next = people.shift();
  if (!next) throw new Error('nobody is left');
  return { ...next, path: `/visit/${next.own.reference}` };
};

describe('the page of a visit whose day is closed', () => {
  it('says so at once, before a place is found, in both languages', async () => {
    await closeDay(okno, centre, DAY);
    const { agent, path } = someone();
    const page = (await agent.get(path).expect(200)).text;
    for (const words of [
      'Ваш визит нужно перенести',
      'Центр закрыт 1 декабря.',
      'Причина: Указ Главы о нерабочем дне',
      'Подбираем другое время',
      `href="${path}/move"`,
      `href="${path}/cancel"`,
    ])
      expect(page).toContain(words);
    expect((await agent.get(`/en${path}`).expect(200)).text).toContain('Your visit has to be moved');
    await agent.get(`${path}/copy`).expect(404);
  });

  it('shows the place kept, and one press takes it', async () => {
    await okno.get(MovePeople).run();
    const { own, agent, path } = someone();
    const offer = await offerTo(okno, own);
    const page = (await agent.get(path).expect(200)).text;
    expect(page).toContain('Среда, 2 декабря 2026, 10:15');
    expect(page).toContain(`value="${offer.holdId}"`);
    const accept = (from: string): supertest.Test =>
      agent.post(`${path}/accept`).set('sec-fetch-site', from).type('form').send({ offer: offer.holdId });
    await accept('cross-site').expect(403);
    await accept('same-origin').expect(303).expect('location', `${path}?moved=1`);
    const talon = (await agent.get(`${path}?moved=1`).expect(200)).text;
    expect(talon).toContain('Запись перенесена');
    expect(talon).toContain('Среда, 2 декабря 2026, 10:15');
  });

  it('is answered over the API as well: what is kept, and the word that takes it, once', async () => {
    const { own } = someone();
    const other = people[0]?.own ?? own;
    const bearer = { type: 'bearer' } as const;
    const url = `/api/v1/bookings/${own.reference}/offer`;
    const notice = await okno.agent.get(url).auth(own.secret, bearer).expect(200);
    const { offer } = notice.body as { offer: { id: string } };
    const centreView = { code: '70-901', name: 'Пробный отдел 70-901', settlement: null, address: null };
    expect(notice.body).toEqual({
      ...{ mustMove: true, wholeDay: true, reason: 'Указ Главы о нерабочем дне', answerUntil: null },
      offer: {
        ...{ id: (await offerTo(okno, own)).holdId, timeZone: 'Asia/Tomsk' },
        centre: { id: centre, ...centreView, phone: null, location: null },
        ...{ start: '2026-12-02T10:30:00+07:00', end: '2026-12-02T10:45:00+07:00' },
        keptUntil: '2026-11-25T09:00:00+07:00',
      },
    });
    expect(notice.headers['cache-control']).toBe('no-store');
    const key = '01930000-0000-7000-8000-00000000000a';
    const accept = (id: unknown, secret = own.secret): supertest.Test =>
      okno.agent.post(`${url}/accept`).auth(secret, bearer).send({ offer: id });
    await okno.agent.post(`${url}/accept`).send({ offer: offer.id }).expect(401);
    await accept(offer.id, other.secret).expect(404);
    await accept('soon').expect(400);
    const gone = await accept((await offerTo(okno, other)).holdId).expect(409);
    expect(gone.body).toMatchObject({ code: 'move-offer-gone' });
    const taken = await accept(offer.id).set('idempotency-key', key).expect(200);
    expect(taken.body).toMatchObject({
      ...{ reference: own.reference, status: 'booked', start: '2026-12-02T10:30:00+07:00' },
      ...{ visitor: own.visitor, centre: { id: centre } },
    });
    for (const repeated of [accept(offer.id).set('idempotency-key', key), accept(offer.id)])
      expect((await repeated.expect(200)).text).toBe(taken.text);
    const after = await okno.agent.get(url).auth(own.secret, bearer).expect(200);
    expect(after.body).toEqual({
      ...{ mustMove: false, wholeDay: false, reason: null, answerUntil: null, offer: null },
    });
  });

  it('says when the place is kept no longer, and what else there is', async () => {
    const { agent, path } = someone();
    const stale = { offer: '01930000-0000-7000-8000-000000000001' };
    for (const body of [stale, { offer: 'nothing' }, {}])
      await agent
        .post(`${path}/accept`)
        .set(OURS)
        .type('form')
        .send(body)
        .expect(303)
        .expect('location', `${path}?offer=gone`);
    const page = (await agent.get(`${path}?offer=gone`).expect(200)).text;
    expect(page).toContain('То время больше не держим.');
    expect(page).toContain('Принять это время');
  });

  it('lets its owner choose another time or cancel, also when the closed time has passed', async () => {
    okno.clock.set('2026-12-01T12:00:00+07:00');
    const { own, path } = someone();
    const agent = await open(own);
    await agent.get(`${path}/cancel`).expect(200);
    await agent.get(`${path}/move`).expect(200);
    const startsAt = String(at('2026-12-03T10:00:00+07:00'));
    await agent
      .post(`${path}/move/time`)
      .set(OURS)
      .type('form')
      .send({ startsAt, date: '2026-12-03' })
      .expect(303)
      .expect('location', `${path}?moved=1`);
    expect((await agent.get(path).expect(200)).text).toContain('Четверг, 3 декабря 2026, 10:00');
  });
});
