import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import type { BookingDetails } from '../../src/bookings/booking-details.ts';
import { MarkMissed } from '../../src/bookings/mark-missed.service.ts';
import { createTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { arrive } from '../support/arrive.ts';
import { at, book, person } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { sitDown } from '../support/desk.ts';
import { addCatalogue, addCentre, RECOVERY } from '../support/sample-centre.ts';
import { staffOf } from '../support/staff.ts';
import type { TestStaff } from '../support/staff.ts';

const today = (time: string): number => at(`2026-11-24T${time}:00+07:00`);
const END = { outcome: 'recovered', documentsSeen: ['passport'] };

describe('the hall of a day', () => {
  let okno: TestApp;
  let centreId: string;
  let manager: TestStaff;
  let base: string;
  let next = 0;

  beforeAll(async () => {
    okno = await createTestApp({ now: '2026-11-23T08:45:00+07:00' });
    await addCatalogue(okno);
    centreId = await addCentre(okno, { windows: 4, settings: { reservePercent: 0, noticeMinutes: 0 } });
    base = `/api/v1/staff/centres/${centreId}`;
    await morning('08:45');
  });
  afterAll(() => okno.close());
  afterEach(() => expectBooksBalance(okno.database));

  /** The clock goes on; sessions end meanwhile, so the manager comes anew. */
  const morning = async (time: string): Promise<void> => {
    okno.clock.set(today(time));
    manager = await staffOf(okno, { role: 'floor-manager', centreId });
  };
  const visit = (time: string): Promise<BookingDetails> => {
    next += 1;
    return book(okno, centreId, today(time), person(next));
  };
  const sheet = async (...rows: object[]): Promise<Record<string, unknown>[]> => {
    const answer = await manager.agent.post(`${base}/paper`).send({ date: '2026-11-24', rows }).expect(200);
    return (answer.body as { rows: Record<string, unknown>[] }).rows;
  };
  const eventsOf = (bookingId: string): Promise<unknown[]> =>
    okno.database.rows(sql`
      select e.event, to_char(e.at at time zone 'Asia/Tomsk', 'HH24:MI') as at, e.window_number as window,
        e.from_paper as paper, e.account_id is not null as by_staff
      from ticket_event e
      join ticket t on t.centre_id = e.centre_id and t.id = e.ticket_id
      where t.booking_id = ${bookingId}
      order by e.step`);

  it('is shown whole and without names: who waits, who is expected, windows, load', async () => {
    const [came, coming] = [await visit('09:00'), await visit('09:15')];
    const ticket = await arrive(okno, came);
    await sitDown(okno, centreId, 2, [RECOVERY]);
    const answer = await manager.agent.get(`${base}/hall`).expect(200);
    const { load, ...hall } = answer.body as { load: unknown[] };
    expect(hall).toEqual({
      centreId,
      date: '2026-11-24',
      timeZone: 'Asia/Tomsk',
      tickets: [
        {
          ...{ id: ticket.id, bookingId: came.id, label: 'Д-001', service: RECOVERY, state: 'arrived' },
          ...{ step: 1, isLate: false, priority: null, window: null, wantedWindow: null, calls: 0 },
          ...{ bookedFor: '2026-11-24T09:00:00+07:00', arrivedAt: '2026-11-24T08:45:00+07:00' },
          ...{ calledAt: null, startedAt: null, endedAt: null },
        },
      ],
      expected: [
        {
          bookingId: coming.id,
          service: RECOVERY,
          status: 'booked',
          start: '2026-11-24T09:15:00+07:00',
        },
      ],
      windows: [1, 2, 3, 4].map((number) =>
        number === 2
          ? {
              ...{ number, clerk: 'Клерк 2', state: 'open', pauseReason: null, services: [RECOVERY] },
              since: '2026-11-24T08:45:00+07:00',
            }
          : { number, clerk: null, state: null, since: null, pauseReason: null, services: [] },
      ),
      calls: [],
    });
    expect(load.slice(0, 2)).toEqual([
      { hour: 8, places: 0, taken: 0, arrived: 1, served: 0 },
      { hour: 9, places: 16, taken: 2, arrived: 0, served: 0 },
    ]);
    expect(answer.text).not.toContain(came.visitor.familyName);
    expect(answer.text).not.toContain(came.reference);
  });

  it('gives names apart, to those who may see visits, and writes down that somebody looked', async () => {
    const answer = await manager.agent.get(`${base}/hall/names`).expect(200);
    expect((answer.body as { items: unknown[] }).items[0]).toEqual({
      bookingId: expect.any(String),
      reference: expect.stringMatching(/^\d{8}$/),
      ...person(1).visitor,
    });
    const [row] = await okno.database.rows<{ after: unknown }>(sql`
      select after from audit_entry where action = 'visits.read' and actor = ${`staff:${manager.accountId}`}`);
    expect(row?.after).toEqual({ date: '2026-11-24', searched: false, seen: 2, bookings: expect.any(Array) });
    expect((row?.after as { bookings: string[] }).bookings).toHaveLength(2);
    const elsewhere = await addCentre(okno, { code: '70-902' });
    const stranger = await staffOf(okno, { role: 'floor-manager', centreId: elsewhere });
    for (const path of ['hall', 'hall/names']) await stranger.agent.get(`${base}/${path}`).expect(403);
  });

  it('takes a visit from paper with the times of the sheet, marked as such', async () => {
    const one = await visit('09:30');
    await morning('11:00');
    const row = {
      ...{ reference: one.reference, arrivedAt: '09:20', calledAt: '09:31', startedAt: '09:33' },
      ...{ endedAt: '09:50', window: 1, ...END },
    };
    expect(await sheet(row)).toEqual([
      { reference: one.reference, entered: true, ticket: 'Д-002', status: 'served' },
    ]);
    expect(await eventsOf(one.id)).toEqual([
      { event: 'arrive', at: '09:20', window: null, paper: true, by_staff: true },
      { event: 'call', at: '09:31', window: 1, paper: true, by_staff: true },
      { event: 'start', at: '09:33', window: 1, paper: true, by_staff: true },
      { event: 'serve', at: '09:50', window: 1, paper: true, by_staff: true },
    ]);
    const trail = await okno.database.rows(sql`
      select actor, before, after from audit_entry where action = 'visit.entered-from-paper' and subject_id = ${one.id}`);
    expect(trail).toEqual([
      {
        actor: `staff:${manager.accountId}`,
        before: { status: 'booked' },
        after: { date: '2026-11-24', told: 'served', status: 'served' },
      },
    ]);
  });

  it('is not in the way of whoever is at the window now', async () => {
    await morning('10:50');
    const [now, then] = [await visit('11:00'), await visit('11:00')];
    const ticket = await arrive(okno, now);
    await okno.database.rows(sql`
      update ticket set state = 'called', window_number = 3, called_at = ${new Date(today('11:00'))}
      where id = ${ticket.id}`);
    await okno.database.rows(sql`update booking set status = 'called' where id = ${now.id}`);
    await morning('11:30');
    const row = {
      reference: then.reference,
      arrivedAt: '10:50',
      calledAt: '11:00',
      endedAt: '11:10',
      window: 3,
    };
    expect(await sheet({ ...row, ...END })).toMatchObject([{ entered: true, status: 'served' }]);
  });

  it('goes on with who was checked in before the network went down', async () => {
    const one = await visit('11:45');
    await arrive(okno, one);
    await morning('12:00');
    const row = { reference: one.reference, calledAt: '11:46', endedAt: '11:55', window: 1, ...END };
    expect(await sheet(row)).toMatchObject([{ entered: true, status: 'served' }]);
    expect(await eventsOf(one.id)).toMatchObject([
      { event: 'arrive', paper: false },
      { event: 'call', paper: true },
      { event: 'start', at: '11:46' },
      { event: 'serve', at: '11:55' },
    ]);
  });

  it('believes the sheet rather than the clock that gave somebody up as missed', async () => {
    const [came, called, never] = [await visit('12:15'), await visit('12:15'), await visit('12:45')];
    await morning('12:50');
    await okno.get(MarkMissed).run();
    const rows = await sheet(
      { reference: came.reference, arrivedAt: '12:05' },
      { reference: called.reference, arrivedAt: '12:10', calledAt: '12:20', window: 2, missed: true },
      { reference: never.reference, missed: true },
    );
    expect(rows).toMatchObject([
      { status: 'arrived' },
      { status: 'missed' },
      { status: 'missed', ticket: null },
    ]);
    expect(await eventsOf(called.id)).toMatchObject([
      { event: 'arrive', at: '12:10' },
      { event: 'call', at: '12:20' },
      { event: 'miss', at: '12:20' },
    ]);
  });

  it('refuses row by row with reasons, enters the others, and entering twice is refused', async () => {
    const [good, bad] = [await visit('13:00'), await visit('13:00')];
    const served = { arrivedAt: '12:55', calledAt: '13:00', endedAt: '13:10', window: 1, ...END };
    await morning('14:00');
    const rows = [
      { reference: good.reference, ...served },
      { reference: bad.reference, ...served, calledAt: '12:50' },
      { reference: bad.reference, ...served, endedAt: '14:01' },
      { reference: bad.reference, ...served, window: 9 },
      { reference: '10000001', ...served },
      { reference: 'не номер', ...served },
      { reference: good.reference, ...served },
    ];
    const answers = await sheet(...rows);
    expect(answers.map(({ code }) => code ?? 'entered')).toEqual([
      'entered',
      'paper-not-in-order',
      'paper-in-future',
      'window-not-found',
      'booking-not-found',
      'booking-not-found',
      'paper-entered-already',
    ]);
    expect(answers[1]).toEqual({
      reference: bad.reference,
      entered: false,
      code: 'paper-not-in-order',
      title: 'Время идёт не по порядку',
      detail: 'Приход, вызов, начало и конец идут друг за другом.',
    });
    const [left] = await okno.database.rows(sql`select status, arrived_at from booking where id = ${bad.id}`);
    expect(left).toEqual({ status: 'booked', arrived_at: null });
    expect(await eventsOf(bad.id)).toEqual([]);
    expect((await sheet(...rows)).map(({ entered }) => entered)).toEqual(rows.map(() => false));
  });

  it('gives nobody up before their time has come', async () => {
    const later = await visit('15:15');
    const [row] = await sheet({ reference: later.reference, missed: true });
    expect(row).toMatchObject({ entered: false, code: 'paper-in-future' });
    const read = await manager.agent.get(`${base}/visits/${later.reference}`).expect(200);
    expect(read.body).toMatchObject({ status: 'booked' });
  });

  it('takes only today and yesterday, and only visits of that day', async () => {
    const nobody = [{ reference: '10000001', missed: true }];
    const send = (date: string, rows: object[] = nobody): ReturnType<TestStaff['agent']['post']> =>
      manager.agent.post(`${base}/paper`).send({ date, rows });
    await send('2026-11-22').expect(422);
    await send('2026-11-25').expect(422);
    await send('2026-11-24', []).expect(400);
    const one = await visit('15:00');
    const answer = await send('2026-11-23', [{ reference: one.reference, missed: true }]);
    expect(answer.body).toMatchObject({ rows: [{ code: 'paper-not-of-the-day' }] });
    const operator = await staffOf(okno, { role: 'operator', centreId });
    await operator.agent.post(`${base}/paper`).send({ date: '2026-11-24', rows: nobody }).expect(403);
  });
});
