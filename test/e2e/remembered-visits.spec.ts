import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { at, book, person } from '../support/book.ts';
import { countStatements } from '../support/counted-statements.ts';
import { TEST_NOW } from '../support/rooms.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';

const OURS = { 'sec-fetch-site': 'same-origin' };

let okno: TestApp;
let centre: string;
let next = 0;

beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
  centre = await addCentre(okno);
});
afterEach(() => okno.clock.set(TEST_NOW));
afterAll(() => okno.close());

type Own = Awaited<ReturnType<typeof book>>;

const browser = (): TestAgent => supertest.agent(okno.app.getHttpServer());
const shown = ({ reference }: Own): string => `${reference.slice(0, 4)}-${reference.slice(4)}`;
const send = (agent: TestAgent, path: string, form: Record<string, string> = {}) =>
  agent.post(path).set(OURS).type('form').send(form);

async function open(agent: TestAgent, { reference, visitor }: Own): Promise<void> {
  await send(agent, '/visit', { reference, familyName: visitor.familyName }).expect(303);
}

async function booked(time: string, familyName?: string): Promise<Own> {
  next += 1;
  const who = person(next);
  const visitor = { ...who.visitor, ...(familyName !== undefined && { familyName }) };
  return book(okno, centre, at(`2026-11-24T${time}:00+07:00`), { ...who, visitor });
}

async function mainOf(agent: TestAgent, path: string): Promise<string> {
  const { text } = await agent.get(path).expect(200);
  return text.slice(text.indexOf('<main'), text.indexOf('</main'));
}

describe('a browser that has a visit', () => {
  it.each(['/', '/visit'])(
    'is offered it first at %s, by number and time and without a name',
    async (path) => {
      const own = await booked(path === '/' ? '09:00' : '09:15');
      const agent = browser();
      await open(agent, own);
      const main = await mainOf(agent, path);
      const time = path === '/' ? '09:00' : '09:15';
      const words = `Ваша запись ${shown(own)}, вторник, 24 ноября, ${time}`;
      expect(main).toContain(`<a href="/visit/${own.reference}">${words}</a>`);
      expect(main.indexOf(words)).toBeLessThan(main.indexOf(path === '/' ? '<h1' : '<form'));
      for (const name of [own.visitor.familyName, own.visitor.givenName]) expect(main).not.toContain(name);
      await agent.get(path).expect('cache-control', 'no-store');
      const english = await mainOf(agent, path === '/' ? '/en' : '/en/visit');
      expect(english).toContain(`<a href="/en/visit/${own.reference}">Your booking ${shown(own)}, Tuesday`);
    },
  );

  it('is offered several, the nearest first, and none that is cancelled, past or closed here', async () => {
    const [late, early, cancelled] = [await booked('11:00'), await booked('10:00'), await booked('10:15')];
    const agent = browser();
    for (const own of [early, late, cancelled]) await open(agent, own);
    await okno.get(CancelBooking).run(cancelled);
    const linked = async (path: string): Promise<string[]> =>
      [...(await mainOf(agent, path)).matchAll(/href="\/visit\/(\d{8})"/g)].map(([, digits]) => digits ?? '');
    expect(await linked('/')).toEqual([early.reference, late.reference]);
    okno.clock.set('2026-11-24T23:30:00+07:00');
    expect(await linked('/visit')).toEqual([early.reference, late.reference]);
    okno.clock.set('2026-11-25T00:30:00+07:00');
    expect(await linked('/')).toEqual([]);
    okno.clock.set(TEST_NOW);
    await send(agent, `/visit/${early.reference}/forget`).expect(303);
    expect(await linked('/')).toEqual([late.reference]);
  });

  it('is told that a visit is no more when its consent was withdrawn in another', async () => {
    const own = await booked('12:00');
    const [first, second] = [browser(), browser()];
    for (const agent of [first, second]) await open(agent, own);
    await send(first, `/visit/${own.reference}/withdraw`).expect(303);
    const gone = await second.get(`/visit/${own.reference}`).expect(404);
    expect(gone.text).toContain('<h1>Этой записи больше нет</h1>');
    expect(gone.text).not.toContain('Проверьте номер');
    expect((await send(second, `/visit/${own.reference}/cancel`).expect(404)).text).toContain('больше нет');
    const english = await second.get(`/en/visit/${own.reference}`).expect(404);
    expect(english.text).toContain('There is no such booking any more');
    expect(await mainOf(second, '/')).not.toContain('Ваша запись');
  });
});

describe('the first page without a visit', () => {
  it('is the same for all and may be kept, and costs no statement for what is not remembered', async () => {
    const stranger = await browser().get('/').expect(200).expect('cache-control', 'no-cache');
    expect(stranger.headers['vary']).toMatch(/cookie/i);
    expect(stranger.text).not.toContain('Ваша запись');
    const cost = (agent: TestAgent) => countStatements(okno.database, () => agent.get('/').expect(200));
    const without = await cost(browser());
    const agent = browser();
    await open(agent, await booked('13:00'));
    expect(await cost(agent)).toBe(without + 1);
    expect(without).toBe(2);
  });

  it('believes no cookie that is not ours', async () => {
    const forged = await browser()
      .get('/')
      .set('cookie', 'okno-visits=eyJhbGciOiJkaXIifQ.a.b.c.d')
      .expect(200);
    expect(forged.headers['cache-control']).toBe('no-cache');
    expect(forged.text).not.toContain('Ваша запись');
  });
});

describe('a family name of two words', () => {
  it('opens the booking with a space or a hyphen, and stays as it was typed', async () => {
    const own = await booked('14:00', 'Ранняя-Иванова');
    const agent = browser();
    await send(agent, '/visit', { reference: own.reference, familyName: 'ранняя иванова' }).expect(303);
    expect(await mainOf(agent, `/visit/${own.reference}`)).toContain('Ранняя-Иванова');
    await send(browser(), '/visit', { reference: own.reference, familyName: 'Иванова' }).expect(404);
  });
});
