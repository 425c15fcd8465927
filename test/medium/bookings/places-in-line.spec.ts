import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Subscription } from 'rxjs';
import { CancelBooking } from '../../../src/bookings/cancel-booking.service.ts';
import { MarkMissed } from '../../../src/bookings/mark-missed.service.ts';
import { PlacesInLine } from '../../../src/bookings/line/places-in-line.ts';
import { at, book, person } from '../../support/book.ts';
import { countStatements } from '../../support/counted-statements.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';

const WATCHERS = 25;

let rooms: TestRooms;
let centre: string;
let subscriptions: Subscription[] = [];

beforeAll(async () => {
  rooms = await startRooms('2026-11-23T08:00:00+07:00');
  await addCatalogue(rooms);
  centre = await addCentre(rooms);
});
afterAll(() => rooms.close());

type Own = Awaited<ReturnType<typeof book>>;
let next = 0;
const booked = (time: string): Promise<Own> =>
  book(rooms, centre, at(`2026-11-23T${time}:00+07:00`), person((next += 1)));

/** Watches and tells of each place as it comes; `until` waits for one. */
function watch(own: Own, address = '192.0.2.1') {
  const told: (number | null)[] = [];
  let wake: (() => void) | null = null;
  const subscription = rooms
    .get(PlacesInLine)
    .watch(own, address)
    .subscribe((place) => {
      told.push(place);
      wake?.();
    });
  subscriptions.push(subscription);
  return {
    told,
    subscription,
    until: async (place: number | null): Promise<void> => {
      while (!told.includes(place)) await new Promise<void>((done) => (wake = done));
    },
  };
}

describe('the place in line', () => {
  it('follows what happens to those before, and ends with the visit itself', async () => {
    const [first, second, third] = [await booked('10:00'), await booked('10:15'), await booked('10:30')];
    const watcher = watch(third);
    await watcher.until(2);
    await rooms.get(CancelBooking).run(second);
    await watcher.until(1);
    rooms.clock.set('2026-11-23T10:29:00+07:00');
    expect(await rooms.get(PlacesInLine).of(third)).toBe(1);
    rooms.clock.set('2026-11-23T10:30:00+07:00');
    expect(await rooms.get(MarkMissed).run()).toBe(1);
    await watcher.until(0);
    expect(await rooms.get(PlacesInLine).of({ ...first, status: 'missed' })).toBeNull();
    rooms.clock.set('2026-11-23T10:29:00+07:00');
    await rooms.get(CancelBooking).run(third);
    await watcher.until(null);
    expect(watcher.subscription.closed).toBe(true);
    expect(watcher.told).toEqual([2, 1, 0, null]);
  });

  it('is read once for all who watch a centre, not once for each', async () => {
    rooms.clock.set('2026-11-23T08:00:00+07:00');
    const [ahead, own] = [await booked('12:00'), await booked('12:15')];
    const watchers = Array.from({ length: WATCHERS }, () => watch(own));
    await Promise.all(watchers.map(({ until }) => until(1)));
    const statements = await countStatements(rooms.database, async () => {
      await rooms.get(CancelBooking).run(ahead);
      await Promise.all(watchers.map(({ until }) => until(0)));
    });
    // The notice itself, and at most two readings: the one that ran and the one all others shared.
    expect(statements).toBeLessThanOrEqual(3);
    for (const subscription of subscriptions) subscription.unsubscribe();
    subscriptions = [];
  });

  it('is not watched from one network without end, and seats are given back', async () => {
    const own = await booked('13:00');
    const watchers = Array.from({ length: 30 }, () => watch(own, '198.51.100.7'));
    await Promise.all(watchers.map(({ until }) => until(1)));
    const crowd = (): unknown => rooms.get(PlacesInLine).watch(own, '198.51.100.7');
    expect(crowd).toThrow(
      expect.objectContaining({ type: expect.objectContaining({ code: 'too-many-requests' }) }),
    );
    watchers[0]?.subscription.unsubscribe();
    expect(crowd).not.toThrow();
    for (const subscription of subscriptions) subscription.unsubscribe();
  });
});
