import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BookVisit } from '../../src/bookings/book-visit.service.ts';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { at, book, bookCommand, hold, person, rivals } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { addCatalogue, addCentre, CONFIRMATION } from '../support/sample-centre.ts';

const QUARTER = 900_000;
const MONDAY = at('2026-11-30T09:00:00+07:00');

describe('one active booking per person and service', () => {
  let rooms: TestRooms;
  const centres: string[] = [];

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
    for (const code of ['70-901', '70-902']) {
      centres.push(await addCentre(rooms, { code, windows: 20, settings: { reservePercent: 0 } }));
    }
  });
  afterAll(() => rooms.close());
  afterEach(() => expectBooksBalance(rooms.database));

  const holdsOf = (count: number): Promise<Awaited<ReturnType<typeof hold>>[]> =>
    Promise.all(
      Array.from({ length: count }, (_, n) => hold(rooms, centres[n % 2] ?? '', MONDAY + (n % 30) * QUARTER)),
    );

  it('holds across centres when the same person confirms fifty holds at once', async () => {
    const held = await holdsOf(50);
    const { won, lost } = await rivals(
      held.map((each) => rooms.get(BookVisit).run(bookCommand(each, person(1)))),
    );
    expect(won).toHaveLength(1);
    expect(lost).toEqual({ 'already-booked': 49 });
  });

  it('does not stand in the way of another service', async () => {
    const held = await hold(rooms, centres[0] ?? '', MONDAY, CONFIRMATION);
    await expect(rooms.get(BookVisit).run(bookCommand(held, person(1)))).resolves.toMatchObject({
      centreId: centres[0],
    });
  });

  it('lets a contact have three and refuses the rest of thirty', async () => {
    const held = await holdsOf(30);
    const family = held.map((each, n) =>
      bookCommand(each, { ...person(100 + n), contact: { phone: '+73822000001', email: null } }),
    );
    const { won, lost } = await rivals(family.map((command) => rooms.get(BookVisit).run(command)));
    expect(won).toHaveLength(3);
    expect(lost).toEqual({ 'too-many-bookings': 27 });
  });

  it('keeps its counts while families with two contacts book and cancel through each other', async () => {
    const contact = { phone: '+73822000002', email: 'family@example.org' };
    const errands = Array.from({ length: 40 }, async (_, n) => {
      const start = MONDAY + 86_400_000 + (n % 30) * QUARTER;
      const booked = await book(rooms, centres[n % 2] ?? '', start, { ...person(200 + n), contact });
      await rooms.get(CancelBooking).run(booked);
      return booked;
    });
    const { won, lost } = await rivals(errands);
    expect(won.length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(lost).filter((code) => code !== 'too-many-bookings')).toEqual([]);
    const again = await book(rooms, centres[0] ?? '', MONDAY + 2 * 86_400_000, { ...person(300), contact });
    await rooms.get(CancelBooking).run(again);
  });

  it('is free again after a cancellation', async () => {
    const first = await book(rooms, centres[0] ?? '', MONDAY + QUARTER, person(2));
    await rooms.get(CancelBooking).run(first);
    await expect(book(rooms, centres[1] ?? '', MONDAY + QUARTER, person(2))).resolves.toBeDefined();
  });
});
