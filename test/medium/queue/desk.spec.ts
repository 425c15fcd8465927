import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from '../../../src/common/database/sql.ts';
import { newId } from '../../../src/common/ids.ts';
import { Attend } from '../../../src/queue/desk/attend.service.ts';
import { BringBack } from '../../../src/queue/desk/bring-back.service.ts';
import { CallNext } from '../../../src/queue/desk/call-next.service.ts';
import { RunWindow } from '../../../src/queue/desk/run-window.service.ts';
import type { AtWindow } from '../../../src/queue/desk/seats.repository.ts';
import { SendAway } from '../../../src/queue/desk/send-away.service.ts';
import { TidyHall } from '../../../src/queue/desk/tidy-hall.service.ts';
import { UnfinishedTicketsReader } from '../../../src/queue/desk/unfinished-tickets.reader.ts';
import { UndoLast } from '../../../src/queue/desk/undo-last.service.ts';
import type { HallTicket } from '../../../src/queue/ticket.ts';
import { arrive } from '../../support/arrive.ts';
import { at, book, person } from '../../support/book.ts';
import { expectBooksBalance } from '../../support/books-balance.ts';
import { sitDown } from '../../support/desk.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { CONFIRMATION, RECOVERY, addCatalogue, addCentre } from '../../support/sample-centre.ts';

const NOW = '2026-11-24T08:45:00+07:00';

let rooms: TestRooms;
let centreId: string;
let codes = 900;
let people = 0;

beforeAll(async () => {
  rooms = await startRooms(NOW);
  await addCatalogue(rooms);
});
afterAll(() => rooms.close());
beforeEach(async () => {
  rooms.clock.set(NOW);
  const settings = { reservePercent: 0, noticeMinutes: 0 };
  centreId = await addCentre(rooms, { code: `70-${(codes += 1)}`, windows: 5, settings });
});

const waiting = async (time = '09:00', who = (people += 1)): Promise<HallTicket> =>
  arrive(rooms, await book(rooms, centreId, at(`2026-11-24T${time}:00+07:00`), person(who)));
const shown = ({ id, step }: HallTicket): { ticketId: string; expectedStep: number } => ({
  ticketId: id,
  expectedStep: step,
});
const call = async (desk: AtWindow, turn = 1): Promise<HallTicket> => {
  const { ticket } = await rooms.get(CallNext).run({ ...desk, turn });
  if (!ticket) throw new Error('nobody was called');
  return ticket;
};
const nowOf = async ({ id }: HallTicket): Promise<{ state: string; status: string; step: number }> => {
  const [row] = await rooms.database.rows<{ state: string; status: string; step: number }>(sql`
    select t.state, b.status, t.step
    from ticket t
    join booking b on b.centre_id = t.centre_id and b.id = t.booking_id
    where t.centre_id = ${centreId} and t.id = ${id}`);
  if (!row) throw new Error('no such ticket');
  return row;
};
const refused = (code: string): object => ({ type: { code } });
const minutes = (count: number): void => rooms.clock.advance(count * 60_000);

describe('calling again', () => {
  it('waits for the person to come, and ends after as many calls as the centre makes', async () => {
    await waiting();
    const desk = await sitDown(rooms, centreId, 1);
    let ticket: HallTicket | null = await call(desk);
    await expect(rooms.get(Attend).recall({ ...desk, ...shown(ticket) })).rejects.toMatchObject(
      refused('recall-too-soon'),
    );
    for (const calls of [2, 3]) {
      rooms.clock.advance(10_000);
      ({ ticket } = await rooms.get(Attend).recall({ ...desk, ...shown(ticket!) }));
      expect(ticket).toMatchObject({ state: 'called', calls });
    }
    rooms.clock.advance(10_000);
    await expect(rooms.get(Attend).recall({ ...desk, ...shown(ticket!) })).rejects.toMatchObject(
      refused('calls-used-up'),
    );
  });
});

describe('handing over', () => {
  it('to a window puts the ticket before all others there, and nowhere else while it is open', async () => {
    const [first, second] = [await waiting('09:15'), await waiting('09:00')];
    const [here, there] = [await sitDown(rooms, centreId, 1), await sitDown(rooms, centreId, 2)];
    const ticket = await call(here);
    expect(ticket.id).toBe(second.id);
    const handOver = { toWindow: 2, toService: null, reason: null };
    await rooms.get(SendAway).handOver({ ...here, ...shown(ticket), ...handOver });
    expect((await call(here, 3)).id).toBe(first.id);
    expect(await call(there)).toMatchObject({ id: second.id, calls: 1, window: 2 });
  });

  it('to a window that closes leaves the ticket to anybody', async () => {
    const ticket = await waiting();
    const [here, there] = [await sitDown(rooms, centreId, 1), await sitDown(rooms, centreId, 2)];
    const handOver = { toWindow: 2, toService: null, reason: null };
    await rooms.get(SendAway).handOver({ ...here, ...shown(await call(here)), ...handOver });
    await rooms.get(RunWindow).close({ ...there, ofOthers: false });
    expect((await call(here, 3)).id).toBe(ticket.id);
  });

  it('to another service needs somebody who takes it, and to nobody is refused', async () => {
    await waiting();
    const here = await sitDown(rooms, centreId, 1, [RECOVERY]);
    const ticket = await call(here);
    const to = (toWindow: number | null, toService: string | null): Promise<unknown> =>
      rooms.get(SendAway).handOver({ ...here, ...shown(ticket), toWindow, toService, reason: null });
    await expect(to(null, null)).rejects.toMatchObject(refused('hand-over-nowhere'));
    await expect(to(1, null)).rejects.toMatchObject(refused('hand-over-nowhere'));
    await expect(to(2, null)).rejects.toMatchObject(refused('hand-over-nowhere'));
    await expect(to(null, CONFIRMATION)).rejects.toMatchObject(refused('hand-over-nowhere'));
    const there = await sitDown(rooms, centreId, 2, [CONFIRMATION]);
    await to(null, CONFIRMATION);
    expect(await call(there)).toMatchObject({ id: ticket.id, service: CONFIRMATION });
  });
});

describe('taking back', () => {
  it('is possible for five minutes, and not once somebody has acted on the ticket', async () => {
    await waiting();
    const desk = await sitDown(rooms, centreId, 1);
    const ticket = await call(desk);
    await rooms.get(SendAway).defer({ ...desk, ...shown(ticket) });
    const back = { centreId, accountId: newId(), ticketId: ticket.id, expectedStep: 3 };
    await rooms.get(BringBack).deferred(back);
    const undo = (turn: number): Promise<unknown> => rooms.get(UndoLast).run({ ...desk, turn });
    await expect(undo(3)).rejects.toMatchObject(refused('undo-acted-since'));
    await call(desk, 3);
    minutes(5);
    await expect(undo(4)).rejects.toMatchObject(refused('undo-too-late'));
  });

  it('of a miss is refused to whoever has booked anew meanwhile, and leaves everything as it was', async () => {
    const who = (people += 1);
    const missed = await waiting('09:00', who);
    const desk = await sitDown(rooms, centreId, 1);
    await rooms.get(SendAway).miss({ ...desk, ...shown(await call(desk)) });
    await book(rooms, centreId, at('2026-11-24T10:00:00+07:00'), person(who));
    await expect(rooms.get(UndoLast).run({ ...desk, turn: 3 })).rejects.toMatchObject(
      refused('visitor-booked-anew'),
    );
    const back = { centreId, accountId: newId(), ticketId: missed.id, expectedStep: 3 };
    await expect(rooms.get(BringBack).missed(back)).rejects.toMatchObject(refused('visitor-booked-anew'));
    expect(await nowOf(missed)).toEqual({ state: 'missed', status: 'missed', step: 3 });
    await expectBooksBalance(rooms.database);
  });
});

describe('bringing back', () => {
  it('keeps the turn: whoever was set aside or missed is called before those booked later', async () => {
    const [first, second] = [await waiting('09:00'), await waiting('09:15')];
    const desk = await sitDown(rooms, centreId, 1);
    await rooms.get(SendAway).miss({ ...desk, ...shown(await call(desk)) });
    const back = { centreId, accountId: newId(), ticketId: first.id, expectedStep: 3 };
    await rooms.get(BringBack).missed(back);
    expect((await call(desk, 3)).id).toBe(first.id);
    expect((await nowOf(second)).state).toBe('arrived');
    await expectBooksBalance(rooms.database);
  });

  it('is for the same day', async () => {
    const ticket = await waiting();
    const desk = await sitDown(rooms, centreId, 1);
    await rooms.get(SendAway).miss({ ...desk, ...shown(await call(desk)) });
    rooms.clock.set('2026-11-25T00:00:00+07:00');
    const back = { centreId, accountId: newId(), ticketId: ticket.id, expectedStep: 3 };
    await expect(rooms.get(BringBack).missed(back)).rejects.toMatchObject(refused('ticket-not-of-today'));
  });
});

describe('the clock', () => {
  it('ends a call only when all calls are used up and minutes have gone; one set aside it leaves alone', async () => {
    const [called, aside] = [await waiting('09:00'), await waiting('09:15')];
    const [one, two] = [await sitDown(rooms, centreId, 1), await sitDown(rooms, centreId, 2)];
    let ticket: HallTicket | null = await call(one);
    await rooms.get(SendAway).defer({ ...two, ...shown(await call(two)) });
    minutes(60);
    await rooms.get(TidyHall).run();
    expect((await nowOf(called)).state).toBe('called');
    for (const _ of [2, 3]) {
      rooms.clock.advance(10_000);
      ({ ticket } = await rooms.get(Attend).recall({ ...one, ...shown(ticket!) }));
    }
    minutes(4);
    await rooms.get(TidyHall).run();
    expect((await nowOf(called)).state).toBe('called');
    minutes(1);
    await rooms.get(TidyHall).run();
    expect(await nowOf(called)).toMatchObject({ state: 'missed', status: 'missed' });
    expect((await nowOf(aside)).state).toBe('deferred');
    await expectBooksBalance(rooms.database);
  });

  it('lets everybody book anew once the day is over, but for whoever is being served', async () => {
    const tickets = [
      await waiting('09:00'),
      await waiting('09:00'),
      await waiting('09:15'),
      await waiting('09:30'),
    ];
    const desks = await Promise.all([1, 2, 3].map((number) => sitDown(rooms, centreId, number)));
    const [served, called, aside] = await Promise.all(desks.map((desk) => call(desk)));
    await rooms.get(Attend).start({ ...desks[0]!, ...shown(served!) });
    await rooms.get(SendAway).defer({ ...desks[2]!, ...shown(aside!) });
    rooms.clock.set('2026-11-24T23:59:00+07:00');
    await rooms.get(TidyHall).run();
    expect((await nowOf(called!)).state).toBe('called');
    rooms.clock.set('2026-11-25T00:00:00+07:00');
    await rooms.get(TidyHall).run();
    const states = await Promise.all([served!, called!, aside!].map(nowOf));
    expect(states.map(({ status }) => status)).toEqual(['in-service', 'missed', 'missed']);
    const uncalled = tickets.find(({ id }) => ![served, called, aside].some((one) => one?.id === id))!;
    expect((await nowOf(uncalled)).status).toBe('cancelled-by-centre');
    expect(await rooms.get(TidyHall).run()).toBe(0);
    const due = await rooms.get(UnfinishedTicketsReader).due();
    expect(due.filter((one) => one.centreId === centreId)).toEqual([]);
    await expectBooksBalance(rooms.database);
  });
});
