import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { newId } from '../../src/common/ids.ts';
import { CheckIn } from '../../src/queue/check-in/check-in.service.ts';
import type { CheckedIn } from '../../src/queue/check-in/check-in.service.ts';
import { TakeBackArrival } from '../../src/queue/check-in/take-back-arrival.service.ts';
import { HallReader } from '../../src/queue/hall.reader.ts';
import type { HallTicket } from '../../src/queue/ticket.ts';
import { at, book, person, rivals } from '../support/book.ts';
import { roomsOn, startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';

const DAY = '2026-11-24';
const TIMES = ['09:00', '09:15', '09:30', '09:45'];
const WINDOWS = 50;

describe('many who arrive at once', () => {
  let rooms: TestRooms;
  let second: TestingModule;
  let people = 0;

  beforeAll(async () => {
    rooms = await startRooms(`${DAY}T08:45:00+07:00`);
    second = await roomsOn(rooms.url, rooms.clock);
    await addCatalogue(rooms);
  });
  afterAll(async () => {
    await second.close();
    await rooms.close();
  });

  const centre = (code: string): Promise<string> =>
    addCentre(rooms, {
      code,
      windows: WINDOWS,
      settings: { reservePercent: 0, noticeMinutes: 0, arriveEarlyMinutes: 60 },
    });
  const booked = (centreId: string, time = '09:00'): ReturnType<typeof book> => {
    people += 1;
    return book(rooms, centreId, at(`${DAY}T${time}:00+07:00`), person(people));
  };
  /** Half of them at one process, half at the other. */
  const come = (index: number, centreId: string, reference: string): Promise<CheckedIn> => {
    const errand = index % 2 === 0 ? rooms.get(CheckIn) : second.get(CheckIn);
    return errand.run({ centreId, visit: { reference }, accountId: index % 3 === 0 ? newId() : null });
  };
  const ticketOf = (arrived: CheckedIn | undefined): HallTicket => {
    if (!arrived?.ok) throw new Error('refused');
    return arrived.ticket;
  };

  it('are numbered from 1 to 200 without a gap and without a repetition, by two processes', async () => {
    const centreId = await centre('70-931');
    const visits = [];
    for (let n = 0; n < 200; n += 1) visits.push(await booked(centreId, TIMES[n % TIMES.length]));
    const { won, lost } = await rivals(
      visits.map(({ reference }, index) => come(index, centreId, reference)),
    );
    expect(lost).toEqual({});
    const numbers = won.map((arrived) => ticketOf(arrived).number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(won.every((arrived) => arrived.ok && arrived.how === 'first')).toBe(true);
    expect(await rooms.get(HallReader).tickets(centreId, DAY)).toHaveLength(200);
  }, 120_000);

  it('with one booking, at the kiosk and at the desk, get one ticket, and all are told it', async () => {
    const centreId = await centre('70-932');
    for (let round = 0; round < 10; round += 1) {
      const { reference } = await booked(centreId);
      const { won, lost } = await rivals(
        Array.from({ length: 12 }, (_, index) => come(index, centreId, reference)),
      );
      expect(lost).toEqual({});
      expect(new Set(won.map((arrived) => ticketOf(arrived).label)).size).toBe(1);
      expect(won.filter((arrived) => arrived.ok && arrived.how === 'first')).toHaveLength(1);
    }
    const tickets = await rooms.get(HallReader).tickets(centreId, DAY);
    expect(tickets.map(({ number }) => number).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  }, 60_000);

  it('while a mistake is taken back keep one ticket and no gap', async () => {
    const centreId = await centre('70-933');
    for (let round = 0; round < 10; round += 1) {
      const { reference } = await booked(centreId);
      const { id: ticketId, step: expectedStep } = ticketOf(await come(0, centreId, reference));
      const undo = { centreId, ticketId, expectedStep, accountId: newId() };
      await Promise.allSettled([
        rooms.get(TakeBackArrival).run(undo),
        come(1, centreId, reference),
        second.get(TakeBackArrival).run(undo),
        come(2, centreId, reference),
      ]);
      const after = ticketOf(await come(3, centreId, reference));
      expect([after.id, after.number]).toEqual([ticketId, round + 1]);
    }
  }, 60_000);
});
