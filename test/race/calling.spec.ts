import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import type { BookingDetails } from '../../src/bookings/booking-details.ts';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { newId } from '../../src/common/ids.ts';
import { Attend } from '../../src/queue/desk/attend.service.ts';
import { BringBack } from '../../src/queue/desk/bring-back.service.ts';
import { CallNext } from '../../src/queue/desk/call-next.service.ts';
import type { DeskAnswer } from '../../src/queue/desk/desk.ts';
import { OpenWindow } from '../../src/queue/desk/open-window.service.ts';
import { RunWindow } from '../../src/queue/desk/run-window.service.ts';
import type { AtWindow } from '../../src/queue/desk/seats.repository.ts';
import { SendAway } from '../../src/queue/desk/send-away.service.ts';
import { UndoLast } from '../../src/queue/desk/undo-last.service.ts';
import type { HallTicket } from '../../src/queue/ticket.ts';
import { arrive } from '../support/arrive.ts';
import { at, book, person, rivals } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { sitDown } from '../support/desk.ts';
import { expectHallBalance } from '../support/hall-balance.ts';
import { roomsOn, startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { RECOVERY, addCatalogue, addCentre } from '../support/sample-centre.ts';

const CLERKS = 64;
const WAITING = 500;
const QUARTER = 900_000;
const NINE = at('2026-11-24T09:00:00+07:00');
const ROUNDS = 8;

let rooms: TestRooms;
let second: TestingModule;
/** The other process. */
const other: Pick<TestRooms, 'get'> = { get: (token) => second.get(token) };
let people = 0;
let codes = 900;

beforeAll(async () => {
  rooms = await startRooms('2026-11-24T08:45:00+07:00');
  await addCatalogue(rooms);
  second = await roomsOn(rooms.url, rooms.clock);
});
afterAll(async () => {
  await second.close();
  await rooms.close();
});
afterEach(async () => {
  await expectBooksBalance(rooms.database);
  await expectHallBalance(rooms.database);
});

const hall = (windows = 40): Promise<string> =>
  addCentre(rooms, {
    code: `70-${(codes += 1)}`,
    windows,
    settings: { reservePercent: 0, noticeMinutes: 0 },
  });
const booked = (centreId: string, startsAt = NINE): ReturnType<typeof book> =>
  book(rooms, centreId, startsAt, person((people += 1)));
const coming = async (centreId: string, startsAt = NINE): Promise<HallTicket> =>
  arrive(rooms, await booked(centreId, startsAt));
const next = (desk: AtWindow, turn: number, on: Pick<TestRooms, 'get'> = rooms): Promise<DeskAnswer> =>
  on.get(CallNext).run({ ...desk, turn });
const shown = ({ id, step }: HallTicket): { ticketId: string; expectedStep: number } => ({
  ticketId: id,
  expectedStep: step,
});
const calledOf = async (desk: AtWindow): Promise<HallTicket> => {
  const { ticket } = await next(desk, 1);
  if (!ticket) throw new Error('nobody was called');
  return ticket;
};
const stateOf = async ({ centreId, id }: HallTicket): Promise<string | undefined> => {
  const [row] = await rooms.database.rows<{ state: string }>(
    sql`select state from ticket where centre_id = ${centreId} and id = ${id}`,
  );
  return row?.state;
};

describe('calling', () => {
  it(`gives none of ${WAITING} to two of ${CLERKS} clerks in two processes, skips none, and keeps the order`, async () => {
    const centreId = await hall(CLERKS);
    const bookings: BookingDetails[] = [];
    for (let n = 0; n < WAITING; n += 50)
      bookings.push(
        ...(await Promise.all(
          Array.from({ length: 50 }, (_, k) => booked(centreId, NINE + ((n + k) % 32) * QUARTER)),
        )),
      );
    for (const booking of bookings) await arrive(rooms, booking);
    const desks = await Promise.all(
      Array.from({ length: CLERKS }, (_, n) => sitDown(rooms, centreId, n + 1)),
    );
    const calls: HallTicket[] = [];
    const clerk = async (desk: AtWindow, index: number): Promise<void> => {
      const on = index % 2 === 0 ? rooms : other;
      for (let turn = 1; ;) {
        const { ticket, turn: after } = await next(desk, turn, on);
        if (!ticket) return;
        calls.push(ticket);
        const { ticket: there } = await on.get(Attend).start({ ...desk, ...shown(ticket) });
        if (!there) throw new Error('nobody is served');
        const end = { outcome: 'recovered', reason: null, documentsSeen: [] } as const;
        await on.get(Attend).serve({ ...desk, ...shown(there), ...end });
        turn = after + 2;
      }
    };
    await Promise.all(desks.map(clerk));
    expect(calls).toHaveLength(WAITING);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(WAITING);
    // Somebody may be passed by only while others hold those before them: by at most as many as there are clerks.
    const place = (one: HallTicket): number => one.bookedFor * 1000 + one.number;
    const order = calls.toSorted((a, b) => place(a) - place(b));
    const strayed = calls.map((one, n) => Math.abs(order.indexOf(one) - n));
    expect(Math.max(...strayed)).toBeLessThanOrEqual(2 * CLERKS);
  });

  it('at one window twice at once with one turn calls one, from two processes too', async () => {
    const centreId = await hall();
    for (let round = 1; round <= ROUNDS; round += 1) {
      await coming(centreId);
      await coming(centreId);
      const desk = await sitDown(rooms, centreId, round);
      const calls = Array.from({ length: 6 }, (_, n) => next(desk, 1, n % 2 === 0 ? rooms : other));
      const { won, lost } = await rivals(calls);
      expect([won.length, lost]).toEqual([1, { 'window-moved-on': 5 }]);
    }
  });

  it('passes by whom another transaction holds, and does not wait for it', async () => {
    const centreId = await hall();
    const held = await booked(centreId);
    await arrive(rooms, held);
    const free = await coming(centreId);
    const desk = await sitDown(rooms, centreId, 1);
    await rooms.transactions.run(async (tx) => {
      await tx.rows(sql`select id from booking where centre_id = ${centreId} and id = ${held.id} for update`);
      expect((await next(desk, 1)).ticket?.label).toBe(free.label);
    });
  });

  it('and cancelling on the own page: exactly one of them happens', async () => {
    const centreId = await hall();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const own = await booked(centreId);
      const ticket = await arrive(rooms, own);
      const desk = await sitDown(rooms, centreId, round);
      const [called, cancelled] = await Promise.all([
        next(desk, 1),
        rivals([other.get(CancelBooking).run(own)]),
      ]);
      expect([called.ticket === null, cancelled.won.length]).toEqual(
        called.ticket === null ? [true, 1] : [false, 0],
      );
      expect(await stateOf(ticket)).toBe(called.ticket ? 'called' : 'arrived');
    }
  });
});

describe('a window', () => {
  it('has one clerk of thirty, and the others are told who', async () => {
    const centreId = await hall();
    const sit = (n: number): Promise<void> => {
      const clerk = { accountId: newId(), displayName: `Клерк ${n}` };
      const on = n % 2 === 0 ? rooms : other;
      return on.get(OpenWindow).run({ centreId, number: 1, clerk, services: [RECOVERY], takesOver: false });
    };
    const { won, lost } = await rivals(Array.from({ length: 30 }, (_, n) => sit(n)));
    expect([won.length, lost]).toEqual([1, { 'window-taken': 29 }]);
  });

  it('is one of ten for a clerk who opens them all', async () => {
    const centreId = await hall();
    const clerk = { accountId: newId(), displayName: 'Клерк' };
    const sit = (number: number): Promise<void> =>
      rooms.get(OpenWindow).run({ centreId, number, clerk, services: [RECOVERY], takesOver: false });
    const { won, lost } = await rivals(Array.from({ length: 10 }, (_, n) => sit(n + 1)));
    expect([won.length, lost]).toEqual([1, { 'at-another-window': 9 }]);
  });

  it('closes or calls, never both', async () => {
    const centreId = await hall();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const ticket = await coming(centreId);
      const desk = await sitDown(rooms, centreId, round);
      const [closed, called] = await Promise.all([
        rivals([rooms.get(RunWindow).close({ ...desk, ofOthers: false })]),
        rivals([next(desk, 1, other)]),
      ]);
      expect(closed.won.length + called.won.length).toBe(1);
      expect({ ...closed.lost, ...called.lost }).toEqual(
        closed.won.length === 1 ? { 'window-not-open': 1 } : { 'window-busy': 1 },
      );
      expect(await stateOf(ticket)).toBe(closed.won.length === 1 ? 'arrived' : 'called');
      // Nobody is left for the next round.
      if (closed.won.length === 1) await next(await sitDown(rooms, centreId, round), 1);
    }
  });
});

describe('one ticket', () => {
  it('taken back and called elsewhere at once is at one window at most', async () => {
    const centreId = await hall();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const ticket = await coming(centreId);
      const [here, there] = [
        await sitDown(rooms, centreId, 2 * round - 1),
        await sitDown(rooms, centreId, 2 * round),
      ];
      await calledOf(here);
      const [undone, called] = await Promise.all([
        rivals([rooms.get(UndoLast).run({ ...here, turn: 2 })]),
        next(there, 1, other),
      ]);
      expect(undone.lost).toEqual({});
      // The next round begins with nobody waiting.
      if (!called.ticket) expect((await next(there, 2)).ticket?.id).toBe(ticket.id);
    }
  });

  it('set aside and started at once is one of both', async () => {
    const centreId = await hall();
    for (let round = 1; round <= ROUNDS; round += 1) {
      await coming(centreId);
      const desk = await sitDown(rooms, centreId, round);
      const ticket = await calledOf(desk);
      const { won, lost } = await rivals([
        rooms.get(SendAway).defer({ ...desk, ...shown(ticket) }),
        other.get(Attend).start({ ...desk, ...shown(ticket) }),
      ]);
      expect([won.length, lost]).toEqual([1, { 'ticket-moved-on': 1 }]);
    }
  });

  it('set aside is brought back by one of ten', async () => {
    const centreId = await hall();
    await coming(centreId);
    const desk = await sitDown(rooms, centreId, 1);
    const ticket = await calledOf(desk);
    await rooms.get(SendAway).defer({ ...desk, ...shown(ticket) });
    const back = { centreId, accountId: newId(), ...shown({ ...ticket, step: ticket.step + 1 }) };
    const { won, lost } = await rivals(
      Array.from({ length: 10 }, (_, n) => (n % 2 ? rooms : other).get(BringBack).deferred(back)),
    );
    expect([won.length, lost]).toEqual([1, { 'ticket-moved-on': 9 }]);
  });
});

describe('the server', () => {
  it('saw no deadlock', async () => {
    const [row] = await rooms.database.rows<{ deadlocks: number }>(sql`
      select deadlocks::int from pg_stat_database where datname = current_database()`);
    expect(row?.deadlocks).toBe(0);
  });
});
