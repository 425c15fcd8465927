import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BookVisit } from '../../src/bookings/book-visit.service.ts';
import { CancelBooking } from '../../src/bookings/cancel-booking.service.ts';
import { ReleaseHold } from '../../src/bookings/release-hold.service.ts';
import { TidyHolds } from '../../src/bookings/tidy-holds.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { at, book, bookCommand, hold, person, rivals } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';

const FIVE_MINUTES = 300_000;
const START = at('2026-11-24T11:00:00+07:00');

describe('the life of a hold', () => {
  let rooms: TestRooms;
  let centreId: string;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
    centreId = await addCentre(rooms, {});
  });
  afterAll(() => rooms.close());
  afterEach(() => expectBooksBalance(rooms.database));

  it('confirms or runs out, never both, when the owner, rivals and the tidier meet at its last moment', async () => {
    for (let round = 0; round < 12; round += 1) {
      const held = await hold(rooms, centreId, START);
      // At the very instant of expiry the owner is too late; one millisecond before, everybody else is too early.
      rooms.clock.set(held.expiresAt - (round % 2));
      const owner = rooms.get(BookVisit).run(bookCommand(held, person(10 + round)));
      const others = Array.from({ length: 20 }, () => hold(rooms, centreId, START));
      const [mine, theirs] = await Promise.all([rivals([owner]), rivals(others), rooms.get(TidyHolds).run()]);
      expect(mine.won.length + theirs.won.length).toBe(1);
      expect(mine.won).toHaveLength(round % 2);
      expect(mine.lost).toEqual(round % 2 ? {} : { 'hold-expired': 1 });
      const [booked] = mine.won;
      if (booked) await rooms.get(CancelBooking).run({ reference: booked.reference, secret: held.secret });
      rooms.clock.advance(11 * 60_000);
      await rooms.get(TidyHolds).run();
    }
  });

  it('becomes one booking when the owner confirms twenty times at once', async () => {
    const held = await hold(rooms, centreId, START + 900_000);
    const { won, lost } = await rivals(
      Array.from({ length: 20 }, () => rooms.get(BookVisit).run(bookCommand(held, person(50)))),
    );
    expect(won).toHaveLength(1);
    expect(lost).toEqual({ 'hold-used': 19 });
  });

  it('gives its place back once when it is released ten times while it is being confirmed', async () => {
    const held = await hold(rooms, centreId, START + 1_800_000);
    const release = Array.from({ length: 10 }, () => rooms.get(ReleaseHold).run(held));
    const [confirmed, released] = await Promise.all([
      rivals([rooms.get(BookVisit).run(bookCommand(held, person(60)))]),
      rivals(release),
    ]);
    if (confirmed.won.length === 1) expect(released.lost).toEqual({ 'hold-used': 10 });
    else expect([confirmed.lost, released.won.length]).toEqual([{ 'hold-expired': 1 }, 10]);
  });

  it('cancelled twenty times at once gives one place back and says the same each time', async () => {
    const booked = await book(rooms, centreId, START + 2_700_000, person(70));
    const { won, lost } = await rivals(
      Array.from({ length: 20 }, () => rooms.get(CancelBooking).run(booked)),
    );
    expect(lost).toEqual({});
    expect(new Set(won.map((details) => JSON.stringify(details))).size).toBe(1);
    const events = await rooms.database.rows(sql`
      select event from booking_event where booking_id = ${booked.id} and event = 'cancel-by-applicant'`);
    expect(events).toHaveLength(1);
  });

  it('tidies what ran out, and nothing that did not', async () => {
    const old = await hold(rooms, centreId, START + 3_600_000);
    rooms.clock.advance(FIVE_MINUTES - 1);
    const young = await hold(rooms, centreId, START + 4_500_000);
    expect(await rooms.get(TidyHolds).run()).toBe(0);
    rooms.clock.advance(1);
    expect(await rooms.get(TidyHolds).run()).toBe(1);
    const left = await rooms.database.rows<{ id: string }>(sql`
      select id from booking where status = 'held' and id in (${old.id}, ${young.id})`);
    expect(left.map(({ id }) => id)).toEqual([young.id]);
  });
});
