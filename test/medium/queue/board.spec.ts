import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Boards } from '../../../src/queue/board/boards.ts';
import type { HallTicket } from '../../../src/queue/ticket.ts';
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
});
