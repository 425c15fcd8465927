import { describe, expect, it } from '@jest/globals';
import type { DemoBooking, Fate } from './demo-bookings.ts';
import { demoHall } from './demo-hall.ts';
import { randomOf } from './random.ts';

const MINUTE = 60_000;

function booking(minutes: number, fate: Fate = 'comes'): DemoBooking {
  const startsAt = (540 + minutes) * MINUTE;
  return {
    ...{ startsAt, endsAt: startsAt + 15 * MINUTE, service: 'account-recovery', source: 'site' },
    ...{ inReserve: false, bookedAt: 0, movedFrom: null, fate },
  };
}

describe('a made-up hall', () => {
  const bookings = Array.from({ length: 60 }, (_, nth) => booking(Math.floor(nth / 3) * 15));
  const visits = demoHall(bookings, 2, randomOf('busy'));

  it('lets in whoever comes, once, and nobody else', () => {
    const some = [
      booking(0),
      booking(15, 'absent'),
      booking(30, 'leaves'),
      booking(45, 'cancelled-by-centre'),
    ];
    const came = demoHall(some, 2, randomOf('some'));
    expect(new Set(came.map((visit) => visit.booking))).toEqual(new Set([some[0], some[2]]));
    expect(came.map(({ outcome }) => outcome === null).sort()).toEqual([false, true]);
    expect(visits).toHaveLength(60);
  });

  it('has one person at a window at a time, called after coming', () => {
    for (const window of [1, 2]) {
      const here = visits.filter((visit) => visit.window === window).sort((a, b) => a.calledAt - b.calledAt);
      here.forEach((visit, nth) => {
        expect(visit.calledAt).toBeGreaterThan(visit.arrivedAt);
        expect(visit.startedAt ?? visit.endedAt).toBeGreaterThan(visit.calledAt);
        expect(visit.calledAt).toBeGreaterThan(here[nth - 1]?.endedAt ?? 0);
      });
    }
  });

  it('calls nobody before their time, most of them soon after it, a few after the promise', () => {
    const waits = visits.map(
      ({ booking, arrivedAt, calledAt }) => calledAt - Math.max(arrivedAt, booking.startsAt),
    );
    expect(Math.min(...waits)).toBeGreaterThan(0);
    const quiet = Array.from({ length: 300 }, (_, nth) =>
      demoHall([booking(0)], 2, randomOf(String(nth))),
    ).flat();
    const over = quiet.filter(
      (visit) => visit.calledAt - Math.max(visit.arrivedAt, 540 * MINUTE) > 15 * MINUTE,
    );
    expect(over.length / quiet.length).toBeGreaterThan(0.005);
    expect(over.length / quiet.length).toBeLessThan(0.08);
  });
});
