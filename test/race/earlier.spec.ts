import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TellEarlier } from '../../src/bookings/earlier/tell-earlier.service.ts';
import { sql } from '../../src/common/database/sql.ts';
import { addFullCentre, freed, waitsFor } from '../support/full-centre.ts';
import { roomsOn, startRooms } from '../support/rooms.ts';
import type { TestRooms } from '../support/rooms.ts';
import { addCatalogue } from '../support/sample-centre.ts';

describe('an earlier place told by many processes at once', () => {
  let rooms: TestRooms;
  let second: Awaited<ReturnType<typeof roomsOn>>;

  beforeAll(async () => {
    rooms = await startRooms();
    second = await roomsOn(rooms.url, rooms.clock);
    await addCatalogue(rooms);
  });
  afterAll(async () => {
    await second.close();
    await rooms.close();
  });

  it('is told to as many people as it has places, in the order of asking, each once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const centre = await addFullCentre(rooms, `70-91${round}`, 1000 + round * 100);
      const line: string[] = [];
      for (const [index, slot] of (
        [
          [27, '10:00'],
          [27, '10:15'],
          [30, '10:00'],
          [30, '10:15'],
        ] as const
      ).entries()) {
        rooms.clock.advance(1);
        line.push((await waitsFor(rooms, centre.id, slot, 1050 + round * 100 + index)).id);
      }
      await freed(rooms, centre.booked.get('25 10:00'));
      await freed(rooms, centre.booked.get('26 10:15'));
      const [one, other] = [rooms.get(TellEarlier), second.get(TellEarlier)];
      const told = await Promise.all(Array.from({ length: 5 }, () => [one.run(), other.run()]).flat());
      expect(told.reduce((sum, letters) => sum + letters, 0)).toBe(2);
      const letters = await rooms.database.rows<{ booking_id: string }>(sql`
        select booking_id from outbox_message where kind = 'earlier-slot' and centre_id = ${centre.id}`);
      expect(letters.map((letter) => letter.booking_id).sort()).toEqual(line.slice(0, 2).sort());
      rooms.clock.set('2026-11-23T09:00:00+07:00');
    }
  });
});
