import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelBooking } from '../../../src/bookings/cancel-booking.service.ts';
import { PlacesInLine } from '../../../src/bookings/line/places-in-line.ts';
import type { VisitInHall } from '../../../src/queue/visitor/visitor-hall.ts';
import { VisitorHall } from '../../../src/queue/visitor/visitor-hall.ts';
import type { HallTicket } from '../../../src/queue/ticket.ts';
import { arrive } from '../../support/arrive.ts';
import { at, book, person } from '../../support/book.ts';
import { callTo, stepOn } from '../../support/call.ts';
import { startRooms } from '../../support/rooms.ts';
import type { TestRooms } from '../../support/rooms.ts';
import { addCatalogue, addCentre } from '../../support/sample-centre.ts';

type Own = Awaited<ReturnType<typeof book>>;

describe('a visitor in the hall', () => {
  let rooms: TestRooms;
  let centreId: string;
  let next = 0;

  beforeAll(async () => {
    rooms = await startRooms('2026-11-24T08:45:00+07:00');
    await addCatalogue(rooms);
    centreId = await addCentre(rooms, { windows: 5, settings: { reservePercent: 0, noticeMinutes: 0 } });
  });
  afterAll(() => rooms.close());

  const booked = (time: string): Promise<Own> => {
    next += 1;
    return book(rooms, centreId, at(`2026-11-24T${time}:00+07:00`), person(next));
  };
  const arrived = async (time: string): Promise<{ own: Own; ticket: HallTicket }> => {
    const own = await booked(time);
    return { own, ticket: await arrive(rooms, own) };
  };
  const place = (own: Own, status: Own['status']) => rooms.get(PlacesInLine).of({ ...own, status });

  function watch(own: Own) {
    const told: (VisitInHall | null)[] = [];
    let wake: (() => void) | null = null;
    const subscription = rooms
      .get(VisitorHall)
      .watch(own, '192.0.2.9')
      .subscribe((there) => {
        told.push(there);
        wake?.();
      });
    return {
      told,
      subscription,
      until: async (wanted: Partial<VisitInHall> | null): Promise<void> => {
        const isIt = (there: VisitInHall | null | undefined): boolean =>
          wanted === null
            ? there === null
            : there != null &&
              Object.entries(wanted).every(([name, value]) => there[name as 'before'] === value);
        while (!isIt(told.at(-1))) await new Promise<void>((done) => (wake = done));
      },
    };
  }

  it('stands in the order of calling, not of the bookings: who has come goes before who has not', async () => {
    const absent = await booked('09:00');
    const { own: second } = await arrived('09:15');
    const { own: first, ticket } = await arrived('09:00');
    expect(await place(absent, 'booked')).toBe(0);
    expect([await place(first, 'arrived'), await place(second, 'arrived')]).toEqual([0, 1]);
    await stepOn(rooms, ticket, 'prioritise', { priority: 'veteran' });
    const { own: late } = await arrived('09:00');
    expect([await place(second, 'arrived'), await place(late, 'arrived')]).toEqual([2, 1]);
  });

  it('of a booking that has arrived has no place among those who have not: its old stream ends', async () => {
    const own = await booked('10:00');
    const places: (number | null)[] = [];
    const over = new Promise<void>((done) => {
      rooms
        .get(PlacesInLine)
        .watch(own, '192.0.2.9')
        .subscribe({ next: (one) => places.push(one), complete: done });
    });
    const ticket = await arrive(rooms, own);
    await stepOn(rooms, ticket, 'prioritise', { priority: 'veteran' });
    await over;
    expect(places.at(-1)).toBeNull();
  });

  it('hears of the call, of each further one, and of the end', async () => {
    const { own, ticket } = await arrived('11:00');
    const watcher = watch(own);
    await watcher.until({ state: 'arrived', ticket: ticket.label });
    const called = await callTo(rooms, ticket, 4);
    await watcher.until({ state: 'called', window: 4, before: null, calls: 1 });
    expect(await place(own, 'called')).toBe(0);
    rooms.clock.advance(20_000);
    const again = await callTo(rooms, called, 4);
    await watcher.until({ state: 'called', calls: 2 });
    const serving = await stepOn(rooms, again, 'start', { startedAt: rooms.clock.now() });
    await watcher.until({ state: 'in-service', window: 4 });
    expect(await place(own, 'in-service')).toBeNull();
    await stepOn(rooms, serving, 'serve', { endedAt: rooms.clock.now(), outcome: 'recovered' });
    await watcher.until(null);
    expect(watcher.subscription.closed).toBe(true);
    expect(JSON.stringify(watcher.told)).not.toContain('Пробова');
  });

  it('moves up when somebody before gives up and goes home', async () => {
    const { own: before } = await arrived('12:00');
    const { own } = await arrived('12:15');
    const watcher = watch(own);
    const now = (await rooms.get(VisitorHall).of(own))?.before ?? 0;
    await watcher.until({ before: now });
    const begun = performance.now();
    await rooms.get(CancelBooking).run(before);
    await watcher.until({ before: now - 1 });
    // Told, not found out by reading again some time later.
    expect(performance.now() - begun).toBeLessThan(5_000);
    watcher.subscription.unsubscribe();
  });

  it('is not watched from one network without end', async () => {
    const { own } = await arrived('13:00');
    const watchers = Array.from({ length: 30 }, () => watch(own));
    await Promise.all(watchers.map(({ until }) => until({ state: 'arrived' })));
    expect(() => rooms.get(VisitorHall).watch(own, '192.0.2.9')).toThrow(
      expect.objectContaining({ type: expect.objectContaining({ code: 'too-many-requests' }) }),
    );
    for (const { subscription } of watchers) subscription.unsubscribe();
    expect(() => rooms.get(VisitorHall).watch(own, '192.0.2.9')).not.toThrow();
  });
});
