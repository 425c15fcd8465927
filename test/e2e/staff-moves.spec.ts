import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import { MovePeople } from '../../src/scheduling/moves/move-people.service.ts';
import type { CallListView, MovedPeopleView, MoveRunsView } from '../../src/scheduling/moves/moves.view.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { at, book, person } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { closeDay, DECREE } from '../support/closed-day.ts';
import { moveStates } from '../support/moved.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const DAY = '2026-12-01';

describe('a mass move as the staff see it', () => {
  let okno: TestApp;
  let centreId: string;
  let other: string;
  let operator: TestStaff;
  let head: TestStaff;
  let region: TestStaff;
  let runId: string;
  const references: string[] = [];

  beforeAll(async () => {
    okno = await createTestApp();
    await addCatalogue(okno);
    centreId = await addCentre(okno, { name: 'Пробный отдел' });
    other = await addCentre(okno, { code: '70-902', municipality: 'Другой район' });
    operator = await staffOf(okno, { role: 'operator', centreId });
    head = await staffOf(okno, { role: 'centre-head', centreId });
    region = await staffOf(okno, { role: 'region-administrator', regionCode: '70' });
    for (const [turn, time] of ['10:00', '10:15', '10:30', '10:45'].entries()) {
      const { reference } = await book(okno, centreId, at(`${DAY}T${time}:00+07:00`), person(turn));
      references.push(reference);
    }
    const mail = { phone: null, email: 'probe@example.org' };
    await book(okno, centreId, at(`${DAY}T11:00:00+07:00`), { ...person(9), contact: mail });
    runId = (await closeDay(okno, centreId, DAY)) ?? '';
    await okno.app.listen(0, '127.0.0.1');
    // Pulses are intervals: none comes.
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout', 'clearTimeout'],
    });
  });
  afterAll(async () => {
    jest.useRealTimers();
    await expectBooksBalance(okno.database);
    await okno.close();
  });

  const moves = (): string => `/api/v1/admin/centres/${centreId}/moves`;
  const calls = (): string => `/api/v1/staff/centres/${centreId}/call-list`;
  const work = (): Promise<void> => okno.get(MovePeople).run();
  const list = async (): Promise<CallListView['items']> =>
    ((await operator.agent.get(calls()).expect(200)).body as CallListView).items;
  const called = async (reference: string | undefined): Promise<CallListView['items'][number]> => {
    const found = (await list()).find((call) => call.reference === reference);
    if (!found) throw new Error('not on the list');
    return found;
  };

  /** Opens a stream of somebody's; `until` resolves with the first event's body that is as wanted. */
  async function watch<Body>(
    { cookie }: TestStaff,
    path: string,
  ): Promise<{ until: (isWanted: (body: Body) => boolean) => Promise<Body>; close: () => void }> {
    const { port } = okno.app.getHttpServer().address() as AddressInfo;
    const request = http.get({ host: '127.0.0.1', port, path, headers: { cookie } });
    const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
      request.once('response', resolve).once('error', reject);
    });
    expect(answer.statusCode).toBe(200);
    let text = '';
    let told: () => void = () => undefined;
    answer.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      told();
    });
    const bodies = (): Body[] =>
      [...text.matchAll(/^data: (\{.*\})$/gmu)].map(([, json]) => JSON.parse(json ?? '') as Body);
    return {
      until: async (isWanted) => {
        for (;;) {
          const last = bodies().at(-1);
          if (last !== undefined && isWanted(last)) return last;
          await new Promise<void>((resolve) => (told = resolve));
        }
      },
      close: () => request.destroy(),
    };
  }

  it('is told of as it goes on, to the centre and to the region, without waiting for the next pulse', async () => {
    const ofCentre = await watch<MoveRunsView>(head, `${moves()}/live`);
    const ofRegion = await watch<MoveRunsView>(region, '/api/v1/admin/regions/70/moves/live');
    for (const stream of [ofCentre, ofRegion]) {
      const isThere = ({ items }: MoveRunsView): boolean => items[0]?.id === runId;
      expect(await stream.until(isThere)).toEqual((await head.agent.get(moves()).expect(200)).body);
    }
    for (const turn of ['stop', 'resume']) {
      await head.agent.post(`${moves()}/${runId}/${turn}`).expect(204);
      for (const stream of [ofCentre, ofRegion])
        await stream.until(({ items }) => (items[0]?.stopped === null) === (turn === 'resume'));
    }
    await head.agent.post(`${moves()}/${runId}/pause`).expect(400);
    await operator.agent.get(`${moves()}/live`).expect(403);
    for (const stream of [ofCentre, ofRegion]) stream.close();
  });

  it('stands still while it is stopped, and goes on when it is resumed', async () => {
    await operator.agent.post(`${moves()}/${runId}/stop`).expect(403);
    await head.agent.post(`${moves()}/${runId}/stop`).expect(204);
    await head.agent.post(`${moves()}/${runId}/stop`).expect(204);
    await work();
    expect(await moveStates(okno.database, centreId)).toEqual({ 'to-propose': 5 });
    await region.agent.post(`/api/v1/admin/regions/70/moves/${runId}/resume`).expect(204);
    await work();
    expect(await moveStates(okno.database, centreId)).toEqual({ proposed: 1, 'on-call-list': 4 });
    const trail = await okno.database.rows(sql`
      select actor, action from audit_entry where action like '%-moves' order by at, id`);
    expect(trail.slice(2)).toEqual([
      { actor: `staff:${head.accountId}`, action: 'stop-moves' },
      { actor: `staff:${region.accountId}`, action: 'resume-moves' },
    ]);
  });

  it('is shown with how far it is, to the centre and to the region alike', async () => {
    const own = (await head.agent.get(moves()).expect(200)).body as MoveRunsView;
    expect(own.items).toEqual([
      {
        ...{ id: runId, centreId, centreName: 'Пробный отдел', cause: DECREE.action, reason: DECREE.reason },
        ...{ begun: '2026-11-23T09:00:00+07:00', stopped: null, ended: null },
        ...{ from: '2026-12-01T10:00:00+07:00', until: '2026-12-01T11:00:00+07:00', people: 5, settled: 0 },
        counts: {
          ...{ waiting: 0, proposed: 1, onCallList: 4, accepted: 0 },
          ...{ chosenAnother: 0, cancelled: 0, received: 0, stays: 0 },
        },
      },
    ]);
    expect((await region.agent.get('/api/v1/admin/regions/70/moves').expect(200)).body).toEqual(own);
    const one = (await head.agent.get(`${moves()}/${runId}`).expect(200)).body as MovedPeopleView;
    expect(one.run).toEqual(own.items[0]);
    expect(one.items[0]).toEqual({
      id: one.items[0]?.id,
      reference: references[0],
      start: '2026-12-01T10:00:00+07:00',
      state: 'on-call-list',
      offer: { centreId, centreName: 'Пробный отдел', start: '2026-12-02T10:00:00+07:00' },
      answerUntil: null,
      calls: 0,
    });
    expect(JSON.stringify(one)).not.toContain('Пробова');
  });

  it('is nobody else’s: not another centre’s, not another region’s', async () => {
    const stranger = await staffOf(okno, { role: 'centre-head', centreId: other });
    await stranger.agent.get(moves()).expect(403);
    await stranger.agent.get(calls()).expect(403);
    await stranger.agent.post(`/api/v1/admin/centres/${other}/moves/${runId}/stop`).expect(404);
    await head.agent.get('/api/v1/admin/regions/70/moves').expect(403);
    await okno.agent.get(calls()).expect(401);
  });

  it('has a list of whom to call, and reading it is written down', async () => {
    const [first, ...rest] = await list();
    expect(rest).toHaveLength(3);
    expect(first).toEqual({
      ...{ id: first?.id, reference: references[0], familyName: 'Пробова-а', givenName: 'Проба' },
      ...{ patronymic: null, phone: '+79000000000', email: null, service: 'account-recovery' },
      ...{
        start: '2026-12-01T10:00:00+07:00',
        isPast: false,
        reason: DECREE.reason,
        calls: 0,
        callAfter: null,
      },
      offer: {
        ...{ id: first?.offer?.id, centreId, centreName: 'Пробный отдел' },
        ...{ start: '2026-12-02T10:00:00+07:00', keptUntil: '2026-11-25T09:00:00+07:00' },
      },
    });
    const read = await okno.database.rows(sql`
      select actor, after from audit_entry where action = 'read-call-list' order by at desc, id desc limit 1`);
    expect(read).toEqual([{ actor: `staff:${operator.accountId}`, after: { seen: 4 } }]);
  });

  it('takes a yes, once', async () => {
    const { id, offer } = await called(references[0]);
    await operator.agent.post(`${calls()}/${id}/accept`).send({ offer: id }).expect(409);
    await operator.agent.post(`${calls()}/${id}/accept`).send({ offer: offer?.id }).expect(204);
    await operator.agent.post(`${calls()}/${id}/accept`).send({ offer: offer?.id }).expect(404);
    const visit = await operator.agent
      .get(`/api/v1/staff/centres/${centreId}/visits/${references[0]}`)
      .expect(200);
    expect(visit.body).toMatchObject({ start: '2026-12-02T10:00:00+07:00', status: 'booked' });
  });

  it('takes a no, which cancels the visit', async () => {
    const { id } = await called(references[1]);
    await operator.agent.post(`${calls()}/${id}/refuse`).expect(204);
    await operator.agent.post(`${calls()}/${id}/refuse`).expect(404);
    expect(await moveStates(okno.database, centreId)).toMatchObject({ cancelled: 1 });
  });

  it('counts a call that reached nobody once, and puts the person off', async () => {
    const { id } = await called(references[2]);
    const stream = await watch<MovedPeopleView>(head, `${moves()}/${runId}/live`);
    await stream.until(({ run }) => run.id === runId);
    await operator.agent.post(`${calls()}/${id}/missed`).send({ calls: 0 }).expect(204);
    await operator.agent.post(`${calls()}/${id}/missed`).send({ calls: 0 }).expect(204);
    await operator.agent.post(`${calls()}/${id}/missed`).send({ calls: -1 }).expect(400);
    await stream.until(({ items }) => items.some(({ calls: inVain }) => inVain === 1));
    stream.close();
    const last = (await list()).at(-1);
    expect(last).toMatchObject({
      reference: references[2],
      calls: 1,
      callAfter: '2026-11-23T11:00:00+07:00',
    });
    okno.clock.advance(2 * 3_600_000);
    expect((await list())[0]).toMatchObject({ reference: references[2], callAfter: null });
  });

  it('is settled by another time as well, and ends with the last person', async () => {
    for (const reference of references.slice(2)) {
      await operator.agent
        .post(`/api/v1/staff/centres/${centreId}/visits/${reference}/move`)
        .send({ start: `2026-12-04T1${references.indexOf(reference)}:00:00+07:00`, reason: 'Просьба' })
        .expect(200);
    }
    expect(await list()).toEqual([]);
    await work();
    expect(((await head.agent.get(moves()).expect(200)).body as MoveRunsView).items[0]?.ended).toBeNull();
    const [row] = await okno.database.rows<{ reference: string; starts_at: Date }>(sql`
      select reference, starts_at from booking where email = 'probe@example.org'`);
    await operator.agent
      .post(`/api/v1/staff/centres/${centreId}/visits/${row?.reference}/cancel`)
      .send({ for: 'applicant', reason: 'Передумал' })
      .expect(200);
    await work();
    expect(((await head.agent.get(moves()).expect(200)).body as MoveRunsView).items[0]).toMatchObject({
      ended: '2026-11-23T11:00:00+07:00',
      settled: 5,
      counts: { accepted: 1, chosenAnother: 2, cancelled: 2 },
    });
  });
});
