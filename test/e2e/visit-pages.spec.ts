import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { at, book, person } from '../support/book.ts';
import { TEST_NOW } from '../support/rooms.ts';
import { RECOVERY, addCatalogue, addCentre } from '../support/sample-centre.ts';

const OURS = { 'sec-fetch-site': 'same-origin' };

let okno: TestApp;
let centre: string;
let next = 0;

beforeAll(async () => {
  okno = await createTestApp();
  await addCatalogue(okno);
  centre = await addCentre(okno);
  await okno.app.listen(0, '127.0.0.1');
});
afterAll(() => okno.close());

type Own = Awaited<ReturnType<typeof book>>;

async function booked(time: string): Promise<{ own: Own; agent: TestAgent }> {
  next += 1;
  const own = await book(okno, centre, at(`2026-11-24T${time}:00+07:00`), person(next));
  const agent = supertest.agent(okno.app.getHttpServer());
  await agent
    .post('/visit')
    .set(OURS)
    .type('form')
    .send({ reference: own.reference, familyName: own.visitor.familyName })
    .expect(303);
  return { own, agent };
}

describe('what changes a visit', () => {
  it.each(['restore', 'confirm', 'withdraw'])(
    '%s is taken from our own pages only, and from whoever has the visit',
    async (act) => {
      const { own, agent } = await booked(
        act === 'restore' ? '09:00' : act === 'confirm' ? '09:15' : '09:30',
      );
      const path = `/visit/${own.reference}/${act}`;
      await agent.post(path).set('sec-fetch-site', 'cross-site').type('form').send({}).expect(403);
      const stranger = supertest.agent(okno.app.getHttpServer());
      await stranger
        .post(path)
        .set(OURS)
        .type('form')
        .send({})
        .expect(303)
        .expect('location', `/visit/${own.reference}`);
      expect((await agent.get(`/visit/${own.reference}`).expect(200)).text).toContain('Вы записаны');
    },
  );

  it('tells who is too late for what, with a way on', async () => {
    const { own, agent } = await booked('10:00');
    await agent.post(`/visit/${own.reference}/cancel`).set(OURS).type('form').send({}).expect(303);
    okno.clock.advance(60_000);
    const late = await agent
      .post(`/visit/${own.reference}/restore`)
      .set(OURS)
      .type('form')
      .send({})
      .expect(410);
    expect(late.text).toContain('Вернуть запись уже нельзя');
    expect(late.text).toContain(`href="/visit/${own.reference}"`);
    okno.clock.set(TEST_NOW);
    await agent.get(`/visit/${own.reference}/copy`).expect(404);
  });

  it('after the consent is withdrawn there is no visit, for this browser either', async () => {
    const { own, agent } = await booked('10:15');
    const asked = await agent.get(`/visit/${own.reference}/withdraw`).expect(200);
    expect(asked.headers['cache-control']).toBe('no-store');
    await agent
      .post(`/visit/${own.reference}/withdraw`)
      .set(OURS)
      .type('form')
      .send({})
      .expect(303)
      .expect('location', '/withdrawn');
    expect((await agent.get('/withdrawn').expect(200)).text).not.toContain(own.visitor.familyName);
    expect((await agent.get(`/visit/${own.reference}`).expect(200)).text).toContain('Найти запись');
  });
});

describe('the centres a visit can be moved to', () => {
  it('are those of the same district first where no coordinates are known, its own not among them', async () => {
    await addCentre(okno, { code: '70-902', name: 'Анкудинский отдел', municipality: 'Дальний район' });
    await addCentre(okno, { code: '70-903', name: 'Ясный отдел' });
    const { own, agent } = await booked('11:00');
    const { text } = await agent.get(`/visit/${own.reference}/move/centres`).expect(200);
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main'));
    expect(main.match(/Анкудинский отдел|Ясный отдел/g)).toEqual(['Ясный отдел', 'Анкудинский отдел']);
    expect(main).not.toContain(`/move?centre=${centre}`);
  });
});

describe('the page of a power of attorney', () => {
  it('is a page of its own in both languages', async () => {
    const agent = supertest.agent(okno.app.getHttpServer());
    const ru = await agent.get(`/book/${RECOVERY}/details/proxy`).expect(200);
    expect(ru.text).toContain(`href="/book/${RECOVERY}/details?who=other"`);
    const en = await agent.get(`/en/book/${RECOVERY}/details/proxy`).expect(200);
    expect(en.text).toContain('A power of attorney is not accepted');
  });
});

describe('the worker that gives out kept talons', () => {
  it('is a script at the root, asked for anew each time, under the policy of the pages', async () => {
    const worker = await okno.agent.get('/talon-worker.js').expect(200);
    expect(worker.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(worker.headers['cache-control']).toBe('no-cache');
    expect(worker.headers['content-security-policy']).toContain("worker-src 'self'");
    expect(worker.text).toContain('fetch');
    expect(worker.text).not.toMatch(/^import\b/m);
  });

  it.each([
    ['/offline', 'Нет связи с интернетом'],
    ['/en/offline', 'There is no connection'],
  ])('leads to them by a page that is the same for everybody: %s', async (path, title) => {
    const page = await okno.agent.get(path).expect(200).expect('cache-control', 'no-cache');
    expect(page.text).toContain(`<h1>${title}</h1>`);
    expect(page.text).toMatch(/<ul class="cards" data-kept-list="[^"]+"><\/ul>/);
  });

  it('leaves personal pages unkept by the browser itself', async () => {
    const { own, agent } = await booked('10:30');
    for (const path of ['', '/copy', '/qr.svg']) {
      const answer = await agent.get(`/visit/${own.reference}${path}`).expect(200);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });
});

describe('the place in line of a page', () => {
  const cookieOf = async (agent: TestAgent, own: Own): Promise<string> => {
    const again = await agent
      .post('/visit')
      .set(OURS)
      .type('form')
      .send({ reference: own.reference, familyName: own.visitor.familyName });
    return String(again.headers['set-cookie']).split(';')[0] ?? '';
  };

  it('comes in the words of the page, and says when the visit is in it no more', async () => {
    const { own: ahead } = await booked('15:00');
    const { own, agent } = await booked('15:15');
    const cookie = await cookieOf(agent, own);
    await agent.get(`/visit/${own.reference}/live`).expect(404);
    okno.clock.set('2026-11-24T14:00:00+07:00');
    await supertest(okno.app.getHttpServer()).get(`/visit/${own.reference}/live`).expect(404);
    const { port } = okno.app.getHttpServer().address() as AddressInfo;
    const events: string[] = [];
    let wake: (() => void) | null = null;
    const request = http.get(
      `http://127.0.0.1:${port}/en/visit/${own.reference}/live`,
      { headers: { cookie, accept: 'text/event-stream' } },
      (response) => {
        response.setEncoding('utf8').on('data', (chunk: string) => {
          events.push(chunk);
          wake?.();
        });
      },
    );
    const until = async (words: string): Promise<void> => {
      while (!events.join('').includes(words)) await new Promise<void>((done) => (wake = done));
    };
    await until('Booked before you: ');
    await okno.get(CancelBooking).run(ahead);
    await until('event: line');
    await okno.get(CancelBooking).run(own);
    await until('event: over');
    request.destroy();
    okno.clock.set(TEST_NOW);
  });
});
