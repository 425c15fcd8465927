import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { BookVisit } from '../../../src/bookings/book-visit.service.ts';
import { SlotChanges } from '../../../src/slots/slot-changes.ts';
import { at, bookCommand, hold } from '../../support/book.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';

let rooms: TestRooms;
beforeAll(async () => {
  rooms = await startRooms();
  await addCatalogue(rooms);
});
afterAll(() => rooms.close());

it('screens that show who is expected hear of a booking, not only of the hold before it', async () => {
  const centreId = await addCentre(rooms);
  let heard = 0;
  let wake = (): void => undefined;
  const stop = rooms.get(SlotChanges).onChange(centreId, () => {
    heard += 1;
    wake();
  });
  const times = async (many: number): Promise<void> => {
    while (heard < many) await new Promise<void>((resolve) => (wake = resolve));
  };
  // Once when the listening begins, once for the hold.
  await times(1);
  const held = await hold(rooms, centreId, at('2026-11-24T10:00:00+07:00'));
  await times(2);
  await rooms.get(BookVisit).run(bookCommand(held));
  await times(3);
  stop();
  expect(heard).toBe(3);
});
