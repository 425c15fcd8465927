import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import { newId } from '../../../src/common/ids.ts';
import { Boards } from '../../../src/queue/board/boards.ts';
import { Counters } from '../../../src/queue/desk/counters.ts';
import type { HallTicket } from '../../../src/queue/ticket.ts';
import { ReadReport } from '../../../src/reports/read-report.service.ts';
import { arrive } from '../../support/arrive.ts';
import { at, book, person } from '../../support/book.ts';
import { callTo, stepOn } from '../../support/call.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';

describe('the board', () => {
  let rooms: TestRooms;
  let centreId: string;
  let next = 0;

  beforeAll(async () => {
    rooms = await startRooms('2026-11-24T08:45:00+07:00');
    await addCatalogue(rooms);
    centreId = await addCentre(rooms, { windows: 20, settings: { reservePercent: 0, noticeMinutes: 0 } });
  });
  afterAll(() => rooms.close());

  const arrived = async (time: string): Promise<HallTicket> => {
    next += 1;
    return arrive(rooms, await book(rooms, centreId, at(`2026-11-24T${time}:00+07:00`), person(next)));
  };
  const board = () => rooms.get(Boards).of(centreId);

  it('is quiet in the morning and shows whom the line is made of, in the order of calling', async () => {
    const late = await arrived('09:30');
    const early = await arrived('09:00');
    expect(await board()).toEqual({
      version: expect.stringMatching(/^[-\w]+$/),
      centre: 'Пробный отдел 70-901',
      utcOffset: '+07:00',
      calls: [],
      next: [early.label, late.label],
      waiting: 2,
      usualWaitMinutes: null,
    });
    expect(JSON.stringify(await board())).not.toContain('Пробова');
  });

  it('shows a call with its window, a recall as another one, and keeps a served one half a minute', async () => {
    rooms.clock.set('2026-11-24T09:05:00+07:00');
    const called = await callTo(rooms, await arrived('09:15'), 7);
    const [first] = (await board()).calls;
    expect(first).toMatchObject({
      ...{ ticket: called.label, window: 7, isAwaited: true, calledAt: '2026-11-24T09:05:00+07:00' },
    });
    rooms.clock.set('2026-11-24T09:05:20+07:00');
    const again = await callTo(rooms, called, 7);
    const [second] = (await board()).calls;
    expect(second).toMatchObject({ ticket: called.label, window: 7 });
    expect(second?.key).not.toBe(first?.key);
    const serving = await stepOn(rooms, again, 'start', { startedAt: rooms.clock.now() });
    expect((await board()).calls[0]).toMatchObject({ key: second?.key, isAwaited: false });
    await stepOn(rooms, serving, 'serve', { endedAt: rooms.clock.now(), outcome: 'recovered' });
    rooms.clock.set('2026-11-24T09:05:49+07:00');
    expect((await board()).calls.map(({ ticket }) => ticket)).toEqual([called.label]);
    rooms.clock.set('2026-11-24T09:05:51+07:00');
    expect((await board()).calls).toEqual([]);
  });

  it('does not show whoever was sent back into the line or took the booking back', async () => {
    rooms.clock.set('2026-11-24T09:10:00+07:00');
    const called = await callTo(rooms, await arrived('09:30'), 3);
    await stepOn(rooms, called, 'hand-over', { wantedWindow: null });
    expect((await board()).calls).toEqual([]);
  });

  it('shows more than six calls while they are young, and then six', async () => {
    rooms.clock.set('2026-11-24T09:20:00+07:00');
    const tickets: HallTicket[] = [];
    for (let window = 8; window <= 16; window += 1)
      tickets.push(await callTo(rooms, await arrived('09:45'), window));
    expect((await board()).calls).toHaveLength(9);
    rooms.clock.set('2026-11-24T09:20:31+07:00');
    expect((await board()).calls).toHaveLength(6);
  });

  it('tells the usual wait once some were called', async () => {
    rooms.clock.set('2026-11-24T09:25:00+07:00');
    expect((await board()).usualWaitMinutes).toBe(1);
  });

  it('calls the same thing a wait as the counters and the reports do', async () => {
    const hall = await addCentre(rooms, { code: '70-902', windows: 5, settings: { reservePercent: 0 } });
    const ten = at('2026-11-24T10:00:00+07:00');
    const booked = async () => book(rooms, hall, ten, person((next += 1)));
    const [early, after, handed, late] = [await booked(), await booked(), await booked(), await booked()];
    const clock = (time: string): void => rooms.clock.set(`2026-11-24T${time}:00+07:00`);
    clock('09:50');
    const [a, c] = [await arrive(rooms, early), await arrive(rooms, handed)];
    clock('10:02');
    const [b, d] = [await arrive(rooms, after), await arrive(rooms, late)];
    await rooms.database.rows(
      sql`update ticket set is_late = true where centre_id = ${hall} and id = ${d.id}`,
    );
    clock('10:03');
    await callTo(rooms, d, 5);
    clock('10:04');
    const called = await callTo(rooms, a, 1);
    clock('10:09');
    // Called once more: the wait is over since the first call.
    await callTo(rooms, called, 1);
    await callTo(rooms, b, 2);
    const first = await callTo(rooms, c, 3);
    clock('10:10');
    const back = { calls: 0, calledAt: null, window: null, wantedWindow: null };
    const again = await stepOn(rooms, first, 'hand-over', back);
    clock('10:16');
    await callTo(rooms, again, 4);
    // 4 minutes, 7, 6 after 9; the one of the late visitor is no promise to anybody.
    const badge = {
      kind: 'staff',
      accountId: newId(),
      sessionId: '',
      displayName: '',
      may: new Map(),
    } as const;
    const of = { of: { centreId: hall }, from: '2026-11-24', to: '2026-11-24', grouping: 'day' } as const;
    const { total } = await rooms.get(ReadReport).run(of);
    expect([
      (await rooms.get(Boards).of(hall)).usualWaitMinutes,
      (await rooms.get(Counters).read(hall, badge)).usualWaitMinutes,
      [total.waits, total.waitMedianMinutes],
    ]).toEqual([6, 6, [4, 6]]);
  });
});
