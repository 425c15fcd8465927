import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import type { MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { sql } from '../../../src/common/database/sql.ts';
import { newId } from '../../../src/common/ids.ts';
import { CentreNotices } from '../../../src/common/live/centre-notices.ts';
import { Boards } from '../../../src/queue/board/boards.ts';
import type { BoardView } from '../../../src/queue/board/board.view.ts';
import { HallFeed } from '../../../src/queue/hall-feed.ts';
import type { HallTicket } from '../../../src/queue/ticket.ts';
import { SlotChanges } from '../../../src/slots/slot-changes.ts';
import { SLOTS_CHANNEL } from '../../../src/slots/slot-notices.ts';
import { arrive } from '../../support/arrive.ts';
import { badgeOf } from '../../support/staff.ts';
import { at, book, person } from '../../support/book.ts';
import { callTo } from '../../support/call.ts';
import { roomsOn, startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';

/** Pulses every eight seconds would hide a wake-up that never came: what is right must be right before. */
const BEFORE_A_PULSE_MS = 5_000;

describe('screens of a hall', () => {
  let rooms: TestRooms;
  let other: TestingModule;
  let centreId: string;
  let next = 0;

  beforeAll(async () => {
    rooms = await startRooms('2026-11-24T08:45:00+07:00');
    other = await roomsOn(rooms.url, rooms.clock);
    await addCatalogue(rooms);
    centreId = await addCentre(rooms, { windows: 20, settings: { reservePercent: 0, noticeMinutes: 0 } });
  });
  afterAll(async () => {
    await other.close();
    await rooms.close();
  });

  const device = () => ({ kind: 'device', deviceId: newId(), device: 'board', centreId }) as const;
  const arrived = async (): Promise<HallTicket> => {
    next += 1;
    return arrive(rooms, await book(rooms, centreId, at('2026-11-24T09:00:00+07:00'), person(next)));
  };

  function watch(stream: Observable<MessageEvent>) {
    const events: MessageEvent[] = [];
    let isOver = false;
    let wake: (() => void) | null = null;
    const subscription = stream.subscribe({
      next: (event) => {
        events.push(event);
        wake?.();
      },
      complete: () => {
        isOver = true;
        wake?.();
      },
    });
    const states = (): BoardView[] =>
      events.flatMap(({ type, data }) => (type === 'board' ? [JSON.parse(data as string) as BoardView] : []));
    return {
      events,
      close: () => subscription.unsubscribe(),
      over: async (): Promise<void> => {
        while (!isOver) await new Promise<void>((done) => (wake = done));
      },
      /** In how many milliseconds a ticket is the newest call. */
      shows: async ({ label }: HallTicket): Promise<number> => {
        const begun = performance.now();
        while (states().at(-1)?.calls[0]?.ticket !== label) await new Promise<void>((done) => (wake = done));
        return performance.now() - begun;
      },
    };
  }

  const boardOf = async (room: { get: TestRooms['get'] }) => watch(await room.get(Boards).watch(device()));

  it('get the state first and the time with it, then a call made on another process within a second', async () => {
    const board = await boardOf({ get: (token) => other.get(token) });
    expect(board.events.map(({ type }) => type)).toEqual(['board', 'pulse']);
    expect(board.events[1]?.data).toBe(String(rooms.clock.now()));
    const ticket = await callTo(rooms, await arrived(), 1);
    expect(await board.shows(ticket)).toBeLessThan(1_000);
    board.close();
  });

  it('are right within five seconds when every connection has been cut, those that listen too', async () => {
    const boards = [await boardOf(rooms), await boardOf({ get: (token) => other.get(token) })];
    const ticket = await arrived();
    await rooms.database.rows(sql`
      select pg_terminate_backend(pid)
      from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    const called = await callTo(rooms, ticket, 2);
    for (const board of boards) expect(await board.shows(called)).toBeLessThan(BEFORE_A_PULSE_MS);
    const again = await callTo(rooms, await arrived(), 3);
    for (const board of boards) {
      expect(await board.shows(again)).toBeLessThan(1_000);
      board.close();
    }
  });

  it('are told at once what may not wait, and with it all that was gathered', async () => {
    class Unhurried extends CentreNotices {
      constructor() {
        super(rooms.database, SLOTS_CHANNEL, 3_600_000);
      }
    }
    const notices = new Unhurried();
    const [gathered, urgent] = ['gathered', 'urgent'];
    for (const order of [
      [gathered, urgent],
      [urgent, gathered],
    ]) {
      const heard = order.map(
        (centre) =>
          new Promise<void>((resolve) => {
            const stop = rooms.get(SlotChanges).onChange(centre, () => {
              stop();
              resolve();
            });
          }),
      );
      for (const centre of order) {
        if (centre === urgent) notices.changed(centre, 0);
        else notices.changed(centre);
      }
      await Promise.all(heard);
    }
  });

  it('may be two hundred of one centre behind one address, and their seats are given back', async () => {
    const boards = await Promise.all(Array.from({ length: 200 }, () => boardOf(rooms)));
    const ticket = await callTo(rooms, await arrived(), 4);
    await Promise.all(boards.map((board) => board.shows(ticket)));
    for (const board of boards) board.close();
  });

  it('of one device push their own oldest out, and nobody else', async () => {
    const one = device();
    const stranger = await boardOf(rooms);
    const own = [];
    for (let count = 0; count < 5; count += 1) own.push(watch(await rooms.get(Boards).watch(one)));
    await own[0]?.over();
    const ticket = await callTo(rooms, await arrived(), 5);
    for (const board of [stranger, ...own.slice(1)]) await board.shows(ticket);
    for (const board of [stranger, ...own]) board.close();
  });

  it('of staff are counted by session, twelve of a kind', async () => {
    const badge = badgeOf({ role: 'operator', centreId });
    const open = async () =>
      watch(
        await rooms
          .get(HallFeed)
          .watch({ centreId, kind: 'counter', badge, read: () => Promise.resolve('{}') }),
      );
    const first = await open();
    const rest = [];
    for (let count = 0; count < 12; count += 1) rest.push(await open());
    await first.over();
    for (const screen of rest) screen.close();
  });
});
