import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OfferedPlaces } from '../../../src/bookings/offered/offered-places.ts';
import { at } from '../../support/book.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre, RECOVERY, weekOf } from '../../support/sample-centre.ts';

const DAY_MS = 24 * 60 * 60_000;

describe('a place offered to somebody whose day is closed', () => {
  let rooms: TestRooms;

  beforeAll(async () => {
    rooms = await startRooms();
    await addCatalogue(rooms);
  });
  afterAll(() => rooms.close());

  it('is one the slot has, and never of its reserve', async () => {
    const centreId = await addCentre(rooms, {
      ...{ code: '70-970', windows: 5, week: weekOf(['10:00', '10:15']) },
      settings: { reservePercent: 20 },
    });
    const now = rooms.clock.now();
    const startsAt = at('2026-12-01T10:00:00+07:00');
    const wanted = { centreId, startsAt, service: RECOVERY, now, until: now + DAY_MS };
    const kept: boolean[] = [];
    for (let n = 0; n < 6; n += 1) {
      const hold = await rooms.transactions.run((tx) => rooms.get(OfferedPlaces).keep(tx, wanted));
      kept.push(hold !== null);
    }
    expect(kept).toEqual([true, true, true, true, false, false]);
  });
});
