import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BookVisit } from '../../src/bookings/book-visit.service.ts';
import { ExtendHold } from '../../src/bookings/extend-hold.service.ts';
import { ReleaseHold } from '../../src/bookings/release-hold.service.ts';
import { TidyHolds } from '../../src/bookings/tidy-holds.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { at, bookCommand, hold, person, rivals } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';

const MINUTE_MS = 60_000;
const START = at('2026-11-24T11:00:00+07:00');
const SLOT_MS = 15 * MINUTE_MS;

describe('a hold that is extended', () => {
  let rooms: TestRooms;
  let centreId: string;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
    centreId = await addCentre(rooms, {});
  });
  afterAll(() => rooms.close());
  afterEach(() => expectBooksBalance(rooms.database));

  it('by twenty taps at once is extended by one of them, to twice the time and no further', async () => {
    const held = await hold(rooms, centreId, START);
    const { won, lost } = await rivals(
      Array.from({ length: 20 }, () => rooms.get(ExtendHold).run({ id: held.id, secret: held.secret })),
    );
    expect(won).toEqual([{ ...held, expiresAt: held.expiresAt + 5 * MINUTE_MS }]);
    expect(lost).toEqual({ 'hold-extended-already': 19 });
  });

  it('late lasts no longer than one extended early', async () => {
    const held = await hold(rooms, centreId, START + SLOT_MS);
    rooms.clock.advance(5 * MINUTE_MS - 1);
    const extended = await rooms.get(ExtendHold).run(held);
    expect(extended.expiresAt).toBe(held.expiresAt + 5 * MINUTE_MS);
  });

  it('at its last moment is kept or lost, never both, while rivals and the tidier reach for the place', async () => {
    for (let round = 0; round < 12; round += 1) {
      const startsAt = START + (2 + round) * SLOT_MS;
      const held = await hold(rooms, centreId, startsAt);
      // At the very instant of expiry the owner is too late; one millisecond before, everybody else is too early.
      const inTime = round % 2 === 1;
      rooms.clock.set(held.expiresAt - (inTime ? 1 : 0));
      const others = Array.from({ length: 20 }, () => hold(rooms, centreId, startsAt));
      const [mine, theirs] = await Promise.all([
        rivals([rooms.get(ExtendHold).run(held)]),
        rivals(others),
        rooms.get(TidyHolds).run(),
      ]);
      expect([mine.won.length, theirs.won.length]).toEqual(inTime ? [1, 0] : [0, 1]);
      expect(mine.lost).toEqual(inTime ? {} : { 'hold-expired': 1 });
    }
  });

  it('while it is confirmed becomes one booking, whichever comes first', async () => {
    const tomorrow = START + 24 * 60 * MINUTE_MS;
    for (let round = 0; round < 6; round += 1) {
      const held = await hold(rooms, centreId, tomorrow + round * SLOT_MS);
      const [booked, extended] = await Promise.all([
        rivals([rooms.get(BookVisit).run(bookCommand(held, person(200 + round)))]),
        rivals([rooms.get(ExtendHold).run(held)]),
      ]);
      expect(booked.won).toHaveLength(1);
      expect(extended.won.length === 1 || extended.lost['hold-used'] === 1).toBe(true);
    }
  });

  it('is refused once it was given up, is a booking, or was never held', async () => {
    const start = START + 48 * 60 * MINUTE_MS;
    const given = await hold(rooms, centreId, start);
    await rooms.get(ReleaseHold).run(given);
    const booked = await hold(rooms, centreId, start + SLOT_MS);
    await rooms.get(BookVisit).run(bookCommand(booked, person(300)));
    const foreign = { id: given.id, secret: booked.secret };
    const attempts = [given, booked, foreign, { id: given.id, secret: 'x' }];
    const { lost } = await rivals(attempts.map((own) => rooms.get(ExtendHold).run(own)));
    expect(lost).toEqual({ 'hold-expired': 1, 'hold-used': 1, 'hold-not-found': 2 });
  });

  it('and then runs out is expired, not extended', async () => {
    const held = await hold(rooms, centreId, START + 49 * 60 * MINUTE_MS);
    const extended = await rooms.get(ExtendHold).run(held);
    rooms.clock.set(extended.expiresAt);
    const { lost } = await rivals([rooms.get(ExtendHold).run(held)]);
    expect(lost).toEqual({ 'hold-expired': 1 });
    const again = await hold(rooms, centreId, START + 49 * 60 * MINUTE_MS);
    expect(again.id).not.toBe(held.id);
    const [row] = await rooms.database.rows<{ status: string }>(sql`
      select status from booking where id = ${held.id}`);
    expect(row?.status).toBe('expired');
  });
});
