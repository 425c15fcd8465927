import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { MoveBooking } from '../../src/bookings/move-booking.service.ts';
import { ReadBooking } from '../../src/bookings/read-booking.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { at, book, person, rivals } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';

const QUARTER = 900_000;
const START = at('2026-11-24T09:00:00+07:00');

describe('moving', () => {
  let rooms: TestRooms;
  let here: string;
  let there: string;
  let next = 1;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
    here = await addCentre(rooms, { code: '70-901' });
    there = await addCentre(rooms, { code: '70-902' });
  });
  afterAll(() => rooms.close());
  afterEach(() => expectBooksBalance(rooms.database));

  const booking = (centreId: string, startsAt: number): ReturnType<typeof book> =>
    book(rooms, centreId, startsAt, person((next += 1)));
  const move = (
    own: { reference: string; secret: string },
    startsAt: number,
    centreId?: string,
  ): Promise<unknown> => rooms.get(MoveBooking).run({ ...own, startsAt, centreId });

  it('gives one free place to one of thirty movers; the others keep what they have', async () => {
    const movers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => booking(n % 2 ? here : there, START + (n >> 1) * QUARTER)),
    );
    const target = START + 30 * QUARTER;
    const { won, lost } = await rivals(movers.map((own) => move(own, target, here)));
    expect(won).toHaveLength(1);
    expect(lost).toEqual({ 'slot-taken': 29 });
    const now = await Promise.all(movers.map((own) => rooms.get(ReadBooking).run(own)));
    expect(now.filter(({ startsAt }) => startsAt === target)).toHaveLength(1);
    await Promise.all(movers.map((own) => rooms.get(CancelBooking).run(own)));
  });

  it('does not let two swap their places past each other, and loses neither', async () => {
    const day = START + 86_400_000;
    for (let round = 0; round < 10; round += 1) {
      const [first, second] = [day + 2 * round * QUARTER, day + (2 * round + 1) * QUARTER];
      const [a, b] = [await booking(here, first), await booking(there, second)];
      const { won, lost } = await rivals([move(a, second, there), move(b, first, here)]);
      expect(won).toEqual([]);
      expect(lost).toEqual({ 'slot-taken': 2 });
    }
  });

  it('twenty times at once to twenty times ends at one of them with one place taken', async () => {
    const own = await booking(here, START + 2 * 86_400_000);
    const wishes = Array.from({ length: 20 }, (_, n) =>
      move(own, START + 2 * 86_400_000 + (n + 1) * QUARTER, n % 2 ? here : there),
    );
    const { lost } = await rivals(wishes);
    expect(lost).toEqual({});
    const rows = await rooms.database.rows(sql`
      select id from booking where reference = ${own.reference} and status = 'booked'`);
    expect(rows).toHaveLength(1);
  });

  it('meets a cancellation: the booking ends cancelled, wherever it was', async () => {
    for (let round = 0; round < 10; round += 1) {
      const day = START + 3 * 86_400_000;
      const own = await booking(here, day + round * QUARTER);
      const [moved, cancelled] = await Promise.all([
        rivals([move(own, day + (round + 15) * QUARTER, there)]),
        rivals([rooms.get(CancelBooking).run(own)]),
      ]);
      expect(cancelled.lost).toEqual({});
      expect(moved.won.length === 1 ? {} : moved.lost).toEqual(
        moved.won.length === 1 ? {} : { 'booking-not-active': 1 },
      );
      expect((await rooms.get(ReadBooking).run(own)).status).toBe('cancelled-by-applicant');
    }
  });
});
