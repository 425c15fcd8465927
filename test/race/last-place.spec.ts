import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/common/database/sql.ts';
import { HoldPlaceRepository } from '../../src/bookings/hold-place.repository.ts';
import { HoldPlace } from '../../src/bookings/hold-place.service.ts';
import { newId } from '../../src/common/ids.ts';
import { at, hold, rivals } from '../support/book.ts';
import { expectBooksBalance } from '../support/books-balance.ts';
import { roomsOn, startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { addCatalogue, addCentre, RECOVERY } from '../support/sample-centre.ts';

describe('the last place', () => {
  let rooms: TestRooms;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
  });
  afterAll(() => rooms.close());

  it('goes to exactly one of two hundred, and the others are told it is taken', async () => {
    const centreId = await addCentre(rooms, { code: '70-901' });
    for (let round = 0; round < 10; round += 1) {
      const startsAt = at('2026-11-24T10:00:00+07:00') + round * 900_000;
      const { won, lost } = await rivals(Array.from({ length: 200 }, () => hold(rooms, centreId, startsAt)));
      expect(won).toHaveLength(1);
      expect(lost).toEqual({ 'slot-taken': 199 });
    }
    await expectBooksBalance(rooms.database);
  });

  it('goes to exactly one also when the rivals come through two processes', async () => {
    const centreId = await addCentre(rooms, { code: '70-902', windows: 3, settings: { reservePercent: 0 } });
    const other = await roomsOn(rooms.url, rooms.clock);
    const startsAt = at('2026-11-24T10:00:00+07:00');
    const elsewhere = (): Promise<unknown> =>
      other.get(HoldPlace).run({ centreId, startsAt, service: RECOVERY, source: 'site' });
    const { won, lost } = await rivals([
      ...Array.from({ length: 60 }, () => hold(rooms, centreId, startsAt) as Promise<unknown>),
      ...Array.from({ length: 60 }, elsewhere),
    ]);
    await other.close();
    expect(won).toHaveLength(3);
    expect(lost).toEqual({ 'slot-taken': 117 });
    await expectBooksBalance(rooms.database);
  });

  it('is had by one of a hundred from a hold that ran out and nobody tidied', async () => {
    const centreId = await addCentre(rooms, { code: '70-903' });
    const startsAt = at('2026-11-25T12:00:00+07:00');
    for (let round = 0; round < 5; round += 1) {
      await hold(rooms, centreId, startsAt);
      rooms.clock.advance(5 * 60_000);
      const { won, lost } = await rivals(Array.from({ length: 100 }, () => hold(rooms, centreId, startsAt)));
      expect(won).toHaveLength(1);
      expect(lost).toEqual({ 'slot-taken': 99 });
      rooms.clock.advance(5 * 60_000);
    }
    await expectBooksBalance(rooms.database);
  });

  it('is counted right when many come through the gate that tidies', async () => {
    const centreId = await addCentre(rooms, { code: '70-904', windows: 6, settings: { reservePercent: 0 } });
    const repository = rooms.get(HoldPlaceRepository);
    for (let round = 0; round < 5; round += 1) {
      const startsAt = new Date(at('2026-11-27T10:00:00+07:00') + round * 900_000);
      const wanted = { centreId, startsAt, service: RECOVERY, now: new Date(rooms.clock.now()) };
      const take = (): Promise<unknown> =>
        rooms.transactions.alone((atom) =>
          repository.take(atom, { ...wanted, id: newId(), caller: 'public', source: 'site' }, 'tidying'),
        );
      const taken = await Promise.all(Array.from({ length: 40 }, take));
      expect(taken.filter((row) => row !== null)).toHaveLength(6);
    }
    await expectBooksBalance(rooms.database);
  });

  it('leaves the server without a deadlock', async () => {
    const [row] = await rooms.database.rows<{ deadlocks: number }>(sql`
      select deadlocks::int from pg_stat_database where datname = current_database()`);
    expect(row?.deadlocks).toBe(0);
  });
});
