import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService } from '@nestjs/core';
import { sql } from '../../src/common/database/sql.ts';
import { sourceFiles } from '../architecture/source-files.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { at, book, person } from '../support/book.ts';
import { deviceOf } from '../support/devices.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const DAY = '2026-11-24';

describe('arrivals at the desk', () => {
  let okno: TestApp;
  let centreId: string;
  let manager: TestStaff;
  let base: string;
  let next = 0;

  beforeAll(async () => {
    okno = await createTestApp({ now: `${DAY}T08:45:00+07:00` });
    await addCatalogue(okno);
    const settings = { reservePercent: 0, noticeMinutes: 0 };
    centreId = await addCentre(okno, { windows: 20, settings, name: 'Первый отдел' });
    manager = await staffOf(okno, { role: 'floor-manager', centreId });
    base = `/api/v1/staff/centres/${centreId}`;
  });
  afterAll(() => okno.close());
  beforeEach(() => okno.clock.set(at(`${DAY}T08:45:00+07:00`)));

  const booked = (time = '09:00'): ReturnType<typeof book> => {
    next += 1;
    return book(okno, centreId, at(`${DAY}T${time}:00+07:00`), person(next));
  };
  const arrive = (body: object, who = manager): ReturnType<TestStaff['agent']['post']> =>
    who.agent.post(`${base}/arrivals`).send(body);

  it('are answered with the ticket, who is before, and how long it takes', async () => {
    const { reference } = await booked();
    const ticket = {
      ...{ id: expect.any(String), label: 'Д-001', state: 'arrived', step: 1, service: 'account-recovery' },
      ...{ isLate: false, priority: null, window: null },
      ...{ bookedFor: `${DAY}T09:00:00+07:00`, arrivedAt: `${DAY}T08:45:00+07:00` },
    };
    const first = await arrive({ reference: `OKNO:${reference}` });
    expect([first.status, first.body]).toEqual([200, { how: 'first', ticket, before: 0, waitMinutes: null }]);
    const again = await arrive({ reference });
    expect(again.body).toEqual({ how: 'again', ticket, before: 0, waitMinutes: null });
  });

  it('are refused with a sentence, and with when and where the visit is', async () => {
    const { reference, id } = await booked('16:00');
    const refused = await arrive({ reference });
    expect([refused.status, refused.body]).toEqual([
      422,
      {
        ...{ type: '/problems/arrival-too-early', title: 'Пришли раньше времени', status: 422 },
        detail: 'Запись на 16:00, отметить можно с 15:30. До этого можно посидеть в зале.',
        code: 'arrival-too-early',
        visit: {
          ...{ centreId, bookingId: id, timeZone: 'Asia/Tomsk' },
          centre: { name: 'Первый отдел', settlement: null, address: null },
          ...{ start: `${DAY}T16:00:00+07:00`, receivedFrom: `${DAY}T15:30:00+07:00` },
        },
      },
    ]);
    expect((await arrive({ reference: '10000001' })).body).toMatchObject({ code: 'booking-not-found' });
    expect((await arrive({ reference: 'nonsense' })).body).toMatchObject({ code: 'booking-not-found' });
    expect((await arrive({})).status).toBe(400);
  });

  it('are found by name, received from the list, and taken back', async () => {
    const { id, visitor } = await booked('09:15');
    const list = await manager.agent.get(`${base}/visits`).query({ q: visitor.familyName.toUpperCase() });
    const found = (list.body as { items: { bookingId: string; status: string; ticket: unknown }[] }).items;
    expect(found.find(({ bookingId }) => bookingId === id)).toMatchObject({ status: 'booked', ticket: null });
    const { ticket } = (await arrive({ bookingId: id })).body as {
      ticket: { id: string; step: number; label: string };
    };
    const undo = (step: number): ReturnType<TestStaff['agent']['post']> =>
      manager.agent.post(`${base}/arrivals/${ticket.id}/undo`).send({ expectedStep: step });
    expect((await undo(ticket.step)).status).toBe(200);
    expect((await undo(ticket.step)).body).toMatchObject({ status: 409, code: 'ticket-moved-on' });
    const again = (await arrive({ bookingId: id })).body as { how: string; ticket: { label: string } };
    expect([again.how, again.ticket.label]).toEqual(['first', ticket.label]);
  });

  it('give priority to who has shown the document of a category', async () => {
    const categories = await manager.agent.get(`${base}/priority-categories`);
    expect((categories.body as { code: string }[]).map(({ code }) => code)).toEqual([
      ...['hero', 'veteran', 'disabled-person'],
    ]);
    const { reference } = await booked();
    const { ticket } = (await arrive({ reference })).body as { ticket: { id: string; step: number } };
    const put = (body: object): ReturnType<TestStaff['agent']['put']> =>
      manager.agent.put(`${base}/tickets/${ticket.id}/priority`).send({ expectedStep: ticket.step, ...body });
    expect((await put({ category: 'veteran', documentShown: false })).body).toMatchObject({
      code: 'document-not-shown',
    });
    expect((await put({ category: 'veteran', documentShown: true })).body).toMatchObject({
      ...{ priority: 'veteran', step: ticket.step + 1 },
    });
  });

  it('are printed without a name, in the language of the visitor, for staff of this centre', async () => {
    next += 1;
    const english = { ...person(next), locale: 'en' as const };
    const { reference, visitor } = await book(okno, centreId, at(`${DAY}T09:00:00+07:00`), english);
    const { ticket } = (await arrive({ reference })).body as { ticket: { id: string; label: string } };
    const slip = `/office/centres/${centreId}/tickets/${ticket.id}`;
    const printed = await manager.agent.get(slip).set('accept-language', 'ru');
    expect([printed.status, printed.headers['cache-control']]).toEqual([200, 'no-store']);
    for (const words of ['<html lang="en">', ticket.label, 'Booked for 09:00', '24 November', 'Passport'])
      expect(printed.text).toContain(words);
    expect(printed.text).not.toContain(visitor.familyName);
    expect((await manager.agent.get(`${slip.slice(0, -2)}00`)).status).toBe(404);
    const stranger = await staffOf(okno, {
      role: 'floor-manager',
      centreId: await addCentre(okno, { code: '70-902' }),
    });
    expect((await stranger.agent.get(slip)).status).toBe(403);
    const nobody = await okno.agent.get(slip).set('sec-fetch-mode', 'navigate');
    expect([nobody.status, nobody.headers['location']]).toEqual([303, '/office/#/hall']);
  });

  it('are for the floor manager, and names for who may see them', async () => {
    const { reference } = await booked();
    const operator = await staffOf(okno, { role: 'operator', centreId });
    expect((await arrive({ reference }, operator)).status).toBe(403);
    const other = await addCentre(okno, { code: '70-903' });
    const elsewhere = await staffOf(okno, { role: 'floor-manager', centreId: other });
    expect((await elsewhere.agent.get(`${base}/visits`)).status).toBe(403);
    expect((await okno.agent.get(`${base}/visits`)).status).toBe(401);
  });

  it('are every way into the queue: whoever has no booking gets no ticket, whichever route is tried', async () => {
    const tickets = async (): Promise<number> => {
      const [row] = await okno.database.rows<{ count: string }>(sql`select count(*) from ticket`);
      return Number(row?.count);
    };
    const everybody = await staffOf(okno, [
      ...(['operator', 'floor-manager', 'centre-head'] as const).map((role) => ({ role, centreId })),
      { role: 'system-administrator' },
    ]);
    const kiosk = await deviceOf(okno, { kind: 'kiosk', centreId });
    const cookie = `${everybody.cookie}; ${kiosk.cookie}`;
    const before = await tickets();
    const unknown = '01a209fd-6af7-715c-8738-82c809e409a6';
    const body = {
      ...{
        reference: '10000001',
        bookingId: unknown,
        centreId,
        service: 'account-recovery',
        code: '10000001',
      },
      ...{ expectedStep: 1, category: null, documentShown: true, ticketId: unknown, name: 'Проба' },
    };
    let tried = 0;
    for (const { method, path } of routesOf(okno)) {
      if (method === 'GET' || path.includes('live')) continue;
      const address = path
        .replace(':centreId', centreId)
        .replace(':reference', '10000001')
        .replaceAll(/:(?:ticketId|bookingId|id|callId|deviceId)\b/gu, unknown)
        .replaceAll(/:\w+/gu, '1');
      const send = (): ReturnType<TestStaff['agent']['post']> =>
        okno.agent[method.toLowerCase() as 'post'](address)
          .set('cookie', cookie)
          .set('sec-fetch-site', 'same-origin')
          .type(address.startsWith('/api/') ? 'json' : 'form');
      for (const sent of [body, { reference: '10000001' }, { code: '10000001' }, {}]) await send().send(sent);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(40);
    expect(await tickets()).toBe(before);
    // The clerk's and the kiosk's way do make one, for a booking.
    const fresh = await staffOf(okno, { role: 'floor-manager', centreId });
    await arrive({ reference: (await booked()).reference }, fresh).expect(200);
    await kiosk.agent
      .post('/kiosk')
      .set('sec-fetch-site', 'same-origin')
      .type('form')
      .send({ code: (await booked()).reference })
      .expect(200);
    expect(await tickets()).toBe(before + 2);
    const [stray] = await okno.database.rows<{ count: string }>(sql`
      select count(*)
      from ticket t
      left join booking b on b.centre_id = t.centre_id and b.id = t.booking_id and b.arrived_at = t.arrived_at
      where b.id is null or b.reference is null`);
    expect(Number(stray?.count)).toBe(0);
  }, 120_000);
});

describe('the writing of tickets', () => {
  it('stands in one place of the house, asked by those who check in a booking', async () => {
    const files = sourceFiles('src').filter(({ path }) => !/\.(?:module|parts|spec)\.ts$/u.test(path));
    const having = (words: RegExp): string[] =>
      files.filter(({ text }) => words.test(text)).map(({ path }) => path);
    const writers = having(/insert into ticket\b(?!_)/u);
    const askers = having(/\bTicketIssue\b/u);
    // A demonstration's year writes visits that are over; the database holds its tickets to their bookings as any.
    expect(writers).toEqual(['src/demo-year/demo-year.repository.ts', 'src/queue/ticket-issue.ts']);
    expect(askers.filter((file) => !file.startsWith('src/queue/'))).toEqual([]);
  });
});

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Every route of the application with its method. */
function routesOf(okno: TestApp): readonly Route[] {
  const routes: Route[] = [];
  for (const { metatype, instance } of okno.app.get(DiscoveryService).getControllers()) {
    if (!metatype) continue;
    const bases = [Reflect.getMetadata(PATH_METADATA, metatype) as string | string[]].flat();
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const handler = prototype[name];
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) continue;
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '';
      const own = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
      for (const base of bases)
        for (const path of own)
          routes.push({ method, path: `/${base}/${path}`.replaceAll(/\/+/gu, '/').replace(/(.)\/$/u, '$1') });
    }
  }
  return routes;
}
