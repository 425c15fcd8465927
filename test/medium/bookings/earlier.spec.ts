import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../../src/bookings/cancel-booking.service.ts';
import { AskEarlier } from '../../../src/bookings/earlier/ask-earlier.service.ts';
import { EarlierTimes } from '../../../src/bookings/earlier/earlier-times.ts';
import { TellEarlier } from '../../../src/bookings/earlier/tell-earlier.service.ts';
import { MoveBooking } from '../../../src/bookings/move-booking.service.ts';
import { ReadBooking } from '../../../src/bookings/read-booking.service.ts';
import { ReleaseHold } from '../../../src/bookings/release-hold.service.ts';
import { sql } from '../../../src/common/database/sql.ts';
import { MessageComposers } from '../../../src/notifications/message-composers.ts';
import { book, hold, person, rivals } from '../../support/book.ts';
import { addFullCentre, freed, slotAt, waitsFor } from '../../support/full-centre.ts';
import type { Booked, FullCentre } from '../../support/full-centre.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue } from '../../support/sample-centre.ts';

const MINUTE_MS = 60_000;

let rooms: TestRooms;
let centre: FullCentre;
beforeEach(async () => {
  rooms = await startRooms();
  await addCatalogue(rooms);
  centre = await addFullCentre(rooms, '70-901', 1);
});
afterEach(() => rooms.close());

const run = (): Promise<number> => rooms.get(TellEarlier).run();
const booked = (slot: string): Booked | undefined => centre.booked.get(slot);
const standing = async (visit: Booked) =>
  rooms.get(EarlierTimes).standing(await rooms.get(ReadBooking).run(visit));

async function letters(): Promise<string[]> {
  const rows = await rooms.database.rows<{ booking_id: string }>(sql`
    select booking_id from outbox_message where kind = 'earlier-slot' order by due_at, id`);
  return rows.map((row) => row.booking_id);
}

function compose({ centreId, id }: Booked): ReturnType<NonNullable<ReturnType<MessageComposers['find']>>> {
  const composer = rooms.get(MessageComposers).find('earlier-slot');
  if (!composer) throw new Error('nobody writes these letters');
  return composer(centreId, id);
}

describe('a request for an earlier time', () => {
  it('is told once of a place that has become free for the public, and not before', async () => {
    const visit = await waitsFor(rooms, centre.id, [27, '10:00'], 50);
    expect(await run()).toBe(0);
    const cancelled = booked('25 10:00');
    if (cancelled) await rooms.get(CancelBooking).run(cancelled);
    // Staff have it at once; for the public it still cools.
    expect(await run()).toBe(0);
    rooms.clock.advance(11 * MINUTE_MS);
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    rooms.clock.advance(2 * 60 * MINUTE_MS);
    expect(await run()).toBe(0);
    expect(await letters()).toEqual([visit.id]);
    expect(await standing(visit)).toEqual({ request: 'open', times: [slotAt(25, '10:00')] });
  });

  it('goes in the order of asking, one person for one place; the next after half an hour', async () => {
    const first = await waitsFor(rooms, centre.id, [27, '10:15'], 50);
    rooms.clock.advance(1000);
    const second = await waitsFor(rooms, centre.id, [27, '10:00'], 51);
    await freed(rooms, booked('25 10:00'));
    expect(await run()).toBe(1);
    expect(await letters()).toEqual([first.id]);
    rooms.clock.advance(30 * MINUTE_MS);
    expect(await run()).toBe(1);
    expect(await letters()).toEqual([first.id, second.id]);
  });

  it('is not told of what was free when it was asked, until that was taken and is free again', async () => {
    await freed(rooms, booked('24 10:15'));
    const visit = await waitsFor(rooms, centre.id, [27, '10:00'], 50);
    expect(await run()).toBe(0);
    const held = await hold(rooms, centre.id, slotAt(24, '10:15'));
    expect(await run()).toBe(0);
    await rooms.get(ReleaseHold).run(held);
    expect(await run()).toBe(1);
    expect(await letters()).toEqual([visit.id]);
  });

  it('is told when a hold ran out, though nobody has tidied it away yet', async () => {
    await freed(rooms, booked('24 10:15'));
    await hold(rooms, centre.id, slotAt(24, '10:15'));
    await waitsFor(rooms, centre.id, [27, '10:00'], 50);
    expect(await run()).toBe(0);
    rooms.clock.advance(5 * MINUTE_MS);
    expect(await run()).toBe(1);
  });

  it('is over once it is closed, the visit is moved or cancelled, or its time has come', async () => {
    const closed = await waitsFor(rooms, centre.id, [27, '10:00'], 50);
    const moved = await waitsFor(rooms, centre.id, [27, '10:15'], 51);
    const cancelled = await waitsFor(rooms, centre.id, [30, '10:00'], 52);
    await rooms.get(AskEarlier).close(closed);
    await rooms.get(MoveBooking).run({ ...moved, startsAt: slotAt(30, '10:15') });
    await rooms.get(CancelBooking).run(cancelled);
    await freed(rooms, booked('25 10:00'));
    expect(await run()).toBe(0);
    expect((await standing(closed))?.request).toBe('possible');
    rooms.clock.set(slotAt(30, '10:00'));
    await run();
    expect(await rooms.database.rows(sql`select booking_id from earlier_request`)).toEqual([]);
  });

  it('asked again goes to the end of the line, asked twice stays where it is', async () => {
    const first = await waitsFor(rooms, centre.id, [27, '10:00'], 50);
    rooms.clock.advance(1000);
    const second = await waitsFor(rooms, centre.id, [27, '10:15'], 51);
    rooms.clock.advance(1000);
    await rooms.get(AskEarlier).open(first);
    await freed(rooms, booked('25 10:00'));
    await run();
    expect(await letters()).toEqual([first.id]);
    await rooms.get(AskEarlier).close(first);
    await rooms.get(AskEarlier).open(first);
    await freed(rooms, booked('24 10:00'));
    await run();
    expect(await letters()).toEqual([first.id, second.id]);
  });

  it('needs an e-mail; without one the page shows what is free', async () => {
    const visit = await book(rooms, centre.id, slotAt(27, '10:00'), person(60));
    const { lost } = await rivals([rooms.get(AskEarlier).open(visit)]);
    expect(lost).toEqual({ 'earlier-needs-email': 1 });
    expect(await standing(visit)).toEqual({ request: 'no-email', times: [] });
    await freed(rooms, booked('26 10:15'));
    expect(await standing(visit)).toEqual({ request: 'no-email', times: [slotAt(26, '10:15')] });
  });

  it('is refused for a visit that cannot be moved, and with a wrong secret', async () => {
    const visit = await waitsFor(rooms, centre.id, [27, '10:00'], 50);
    const ask = (own: { reference: string; secret: string }) => rivals([rooms.get(AskEarlier).open(own)]);
    expect((await ask({ ...visit, secret: 'x'.repeat(64) })).lost).toEqual({ 'booking-not-found': 1 });
    rooms.clock.set(slotAt(27, '09:30'));
    expect((await ask(visit)).lost).toEqual({ 'too-late': 1 });
    expect(await standing(visit)).toBeNull();
    await rooms.get(CancelBooking).run(visit);
    expect((await ask(visit)).lost).toEqual({ 'booking-not-active': 1 });
  });
});

describe('the letter of an earlier time', () => {
  it('says the time, the present one, that nothing is kept, and leads to the booking', async () => {
    const visit = await waitsFor(rooms, centre.id, [27, '10:00'], 50);
    await freed(rooms, booked('25 10:15'));
    await run();
    const letter = await compose(visit);
    expect(letter).toMatchObject({ to: 'probe50@example.org', language: 'ru', attachments: [] });
    expect(letter?.subject).toMatch(
      /^Освободилось время раньше: среда, 25 ноября 2026 года, 10:15\. Запись \d{4}-\d{4}$/,
    );
    expect(letter?.text).toContain('Сейчас вы записаны:\nпятница, 27 ноября 2026 года, 10:00');
    expect(letter?.text).toContain('Место мы не держим');
    expect(letter?.text).toContain(`http://localhost:3000/b#${visit.reference}.`);
    expect(letter?.html).not.toContain('Пробова');
  });

  it('is not sent when the place went meanwhile, or nobody waits any more', async () => {
    const visit = await waitsFor(rooms, centre.id, [27, '10:00'], 50);
    await freed(rooms, booked('25 10:15'));
    await run();
    const held = await hold(rooms, centre.id, slotAt(25, '10:15'));
    expect(await compose(visit)).toBeNull();
    await rooms.get(ReleaseHold).run(held);
    expect(await compose(visit)).not.toBeNull();
    await rooms.get(AskEarlier).close(visit);
    expect(await compose(visit)).toBeNull();
  });
});
