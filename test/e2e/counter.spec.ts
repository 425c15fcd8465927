import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type TestAgent from 'supertest/lib/agent.js';
import { arrive } from '../support/arrive.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { at, book, person } from '../support/book.ts';
import { CONFIRMATION, RECOVERY, addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';

interface Body {
  readonly [member: string]: unknown;
}

describe('a day at the counter', () => {
  let test: TestApp;
  let centreId: string;
  let base: string;
  let clerk: TestAgent;
  let people = 0;

  beforeAll(async () => {
    test = await createTestApp({ now: '2026-11-24T08:45:00+07:00' });
    await addCatalogue(test);
    centreId = await addCentre(test, { windows: 3, settings: { reservePercent: 0, noticeMinutes: 0 } });
    base = `/api/v1/staff/centres/${centreId}`;
    clerk = (await staffOf(test, { role: 'operator', centreId }, 'Петрова О. В.')).agent;
  });
  afterAll(() => test.close());

  const waiting = async (time: string): Promise<string> => {
    const booked = await book(test, centreId, at(`2026-11-24T${time}:00+07:00`), person((people += 1)));
    return (await arrive(test, booked)).label;
  };
  const act = async (name: string, body: object, who = clerk, number = 1): Promise<Body> => {
    const answer = await who.post(`${base}/windows/${number}/${name}`).send(body);
    return answer.body as Body;
  };
  const counter = async (who = clerk): Promise<Body> => (await who.get(`${base}/counter`)).body as Body;

  it('is for those who may serve at this centre', async () => {
    await test.agent.get(`${base}/counter`).expect(401);
    const elsewhere = await addCentre(test, { code: '70-902' });
    const other = await staffOf(test, { role: 'operator', centreId: elsewhere });
    await other.agent.get(`${base}/counter`).expect(403);
    await other.agent.post(`${base}/windows/1/call-next`).send({ turn: 1 }).expect(403);
    const hotline = await staffOf(test, { role: 'hotline-operator' });
    await hotline.agent.get(`${base}/counter`).expect(403);
  });

  it('begins with a window, which is then nobody else’s', async () => {
    expect(await counter()).toMatchObject({ window: null, ticket: null, services: [CONFIRMATION, RECOVERY] });
    await clerk.post(`${base}/windows/1/open`).send({}).expect(204);
    await clerk.post(`${base}/windows/1/open`).send({}).expect(204);
    const { agent } = await staffOf(test, { role: 'operator', centreId });
    expect(await act('open', {}, agent)).toMatchObject({ code: 'window-taken', clerk: 'Петрова О. В.' });
    expect(await act('open', {}, clerk, 2)).toMatchObject({ code: 'at-another-window', number: 1 });
    expect(await act('open', {}, agent, 9)).toMatchObject({ code: 'window-not-found' });
    expect(await act('open', { takeOver: true }, agent)).toMatchObject({ code: 'hall-manager-needed' });
    expect(await act('call-next', { turn: 1 }, agent)).toMatchObject({ code: 'window-not-yours' });
    expect(await counter()).toMatchObject({
      window: { number: 1, state: 'open', turn: 1, undo: null, services: [CONFIRMATION, RECOVERY] },
    });
  });

  it('says that nobody waits, and it is no error', async () => {
    expect(await act('call-next', { turn: 1 })).toEqual({ turn: 2, ticket: null });
  });

  it('shows who is at the window, who is next, and lets the visit be completed with the next one called', async () => {
    const [first, second] = [await waiting('09:00'), await waiting('09:15')];
    const called = await act('call-next', { turn: 2 });
    expect(called).toMatchObject({ turn: 3, ticket: { label: first, state: 'called', calls: 1 } });
    const shown = await counter();
    expect(shown).toMatchObject({
      date: '2026-11-24',
      ticket: {
        label: first,
        bookedFor: '2026-11-24T09:00:00+07:00',
        audience: 'adult',
        visitor: { familyName: 'Пробова-б', givenName: 'Проба', patronymic: null },
      },
      next: [{ label: second }],
      waitingHere: 1,
      waiting: 1,
    });
    const { ticketId, step } = shown['ticket'] as { ticketId: string; step: number };
    await act('start', { ticketId, expectedStep: step });
    const finish = { ticketId, expectedStep: step + 1, outcome: 'recovered', documentsSeen: ['passport'] };
    expect(await act('call-next', { turn: 4, finish })).toMatchObject({ turn: 5, ticket: { label: second } });
    expect(await act('call-next', { turn: 4, finish })).toMatchObject({ code: 'window-moved-on', turn: 5 });
    expect(await counter()).toMatchObject({ window: { undo: { events: ['serve', 'call'] } } });
  });

  it('takes the last act back, all of it, and once', async () => {
    const before = (await counter())['ticket'] as { label: string };
    expect(await act('undo', { turn: 5 })).toMatchObject({ turn: 6, ticket: { state: 'in-service' } });
    expect(await counter()).toMatchObject({ next: [{ label: before.label }], window: { undo: null } });
    expect(await act('undo', { turn: 6 })).toMatchObject({ code: 'nothing-to-undo' });
  });

  it('does not close while somebody is at the window', async () => {
    expect(await act('close', {})).toMatchObject({ code: 'window-busy' });
    const { ticketId, step } = (await counter())['ticket'] as { ticketId: string; step: number };
    const end = { ticketId, expectedStep: step, outcome: 'refused', documentsSeen: [] };
    expect(await act('serve', end)).toMatchObject({ code: 'reason-missing' });
    expect(await act('serve', { ...end, reason: 'proxy' })).toMatchObject({ turn: 7, ticket: null });
    await clerk.post(`${base}/windows/1/close`).send({}).expect(204);
    expect(await counter()).toMatchObject({ window: null, waiting: 1, waitingHere: 0 });
  });

  it('lets the floor manager take over a window that somebody forgot, and close it', async () => {
    await clerk.post(`${base}/windows/2/open`).send({}).expect(204);
    const manager = await staffOf(test, { role: 'floor-manager', centreId }, 'Иванов И. И.');
    await manager.agent.post(`${base}/windows/2/open`).send({ takeOver: true }).expect(204);
    expect(await counter()).toMatchObject({ window: null });
    expect(await counter(manager.agent)).toMatchObject({ window: { number: 2 } });
    await clerk.post(`${base}/windows/3/open`).send({}).expect(204);
    await manager.agent.post(`${base}/windows/3/close`).send({}).expect(204);
  });

  it('refuses what is malformed', async () => {
    const wrong = await clerk.post(`${base}/windows/1/call-next`).send({ turn: 'x' }).expect(400);
    expect(wrong.body).toMatchObject({ errors: [{ pointer: '/turn', code: 'out-of-range' }] });
    await clerk.post(`${base}/windows/zero/call-next`).send({ turn: 1 }).expect(400);
  });
});
