import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BookVisit } from '../../src/bookings/book-visit.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { bookAtDesk } from '../support/at-desk.ts';
import { at, bookCommand, hold, person, rivals } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { roomsOn, startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { addCatalogue, addCentre } from '../support/sample-centre.ts';

const TUESDAY = at('2026-11-24T09:00:00+07:00');
const QUARTER = 900_000;

describe('desk and site at once', () => {
  let rooms: TestRooms;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
  });
  afterAll(() => rooms.close());
  afterEach(() => expectBooksBalance(rooms.database));

  it('give the last place to exactly one of a hundred, and leave no hold of the desk behind', async () => {
    const centreId = await addCentre(rooms, { code: '70-901', settings: { reservePercent: 0 } });
    for (let round = 0; round < 5; round += 1) {
      const startsAt = TUESDAY + round * QUARTER;
      const attempts = Array.from({ length: 100 }, (_, n): Promise<unknown> =>
        n % 2 === 0
          ? hold(rooms, centreId, startsAt)
          : bookAtDesk(rooms, centreId, startsAt, person(1000 * (round + 1) + n)),
      );
      const { won, lost } = await rivals(attempts);
      expect(won).toHaveLength(1);
      expect(lost).toEqual({ 'slot-taken': 99 });
    }
    const holds = await rooms.database.rows(sql`
      select id from booking where status = 'held' and source = 'desk'`);
    expect(holds).toEqual([]);
  });

  it('never book one person twice, however many desks and pages try', async () => {
    const centreId = await addCentre(rooms, {
      code: '70-902',
      windows: 20,
      settings: { reservePercent: 0 },
    });
    const elsewhere = await roomsOn(rooms.url, rooms.clock);
    const other: Pick<TestRooms, 'get'> = { get: (token) => elsewhere.get(token) };
    for (let round = 0; round < 3; round += 1) {
      const who = person(7000 + round);
      const held = await Promise.all(
        Array.from({ length: 25 }, (_, n) => hold(rooms, centreId, TUESDAY + n * QUARTER)),
      );
      const attempts = held.flatMap((each, n): Promise<unknown>[] => [
        rooms.get(BookVisit).run(bookCommand(each, who)),
        bookAtDesk(n % 2 === 0 ? rooms : other, centreId, TUESDAY + (n % 30) * QUARTER, who),
      ]);
      const { won, lost } = await rivals(attempts);
      expect(won).toHaveLength(1);
      expect(lost).toEqual({ 'already-booked': 49 });
    }
    await elsewhere.close();
  });

  it('never book a person without a contact twice', async () => {
    const centreId = await addCentre(rooms, { code: '70-903', windows: 20 });
    const { visitor } = person(8000);
    const bare = { visitor, contact: { phone: null, email: null } };
    const { won, lost } = await rivals(
      Array.from({ length: 40 }, (_, n) => bookAtDesk(rooms, centreId, TUESDAY + (n % 30) * QUARTER, bare)),
    );
    expect([won.length, lost]).toEqual([1, { 'already-booked': 39 }]);
  });

  it('count every place beyond capacity, in whatever order they come', async () => {
    const centreId = await addCentre(rooms, { code: '70-904', settings: { reservePercent: 0 } });
    const attempts = Array.from({ length: 30 }, (_, n): Promise<unknown> =>
      n % 3 === 0
        ? bookAtDesk(rooms, centreId, TUESDAY, { ...person(9000 + n), beyond: 'взломан' })
        : hold(rooms, centreId, TUESDAY),
    );
    const { won, lost } = await rivals(attempts);
    expect(won.length).toBeGreaterThanOrEqual(10);
    expect(won.length).toBeLessThanOrEqual(11);
    expect(Object.keys(lost)).toEqual(['slot-taken']);
    const [slot] = await rooms.database.rows<{ capacity: number; taken: number; kept: number }>(sql`
      select capacity, taken, kept from slot
      where centre_id = ${centreId} and starts_at = ${new Date(TUESDAY)}`);
    expect(slot).toEqual({ capacity: 1, taken: won.length, kept: won.length - 1 });
  });

  it('leave the server without a deadlock', async () => {
    const [row] = await rooms.database.rows<{ deadlocks: number }>(sql`
      select deadlocks::int from pg_stat_database where datname = current_database()`);
    expect(row?.deadlocks).toBe(0);
  });
});
