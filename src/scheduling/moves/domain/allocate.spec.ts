import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../common/time/local-date.ts';
import { instantOf } from '../../../common/time/wall-clock.ts';
import { allocate, comparePlaces, suits } from './allocate.ts';
import type { Allocation, Displaced, FreePlace } from './allocate.ts';

const CLOSED = '2026-11-24';
const CENTRES = ['home', 'near', 'nearer', 'unknown'];
const KM: Readonly<Record<string, number | null>> = { home: 0, near: 20, nearer: 5, unknown: null };
const SERVICES = ['account-recovery', 'account-confirmation'];
const when = fc.record({ days: fc.integer({ min: -1, max: 4 }), quarter: fc.integer({ min: 36, max: 44 }) });
const timesOf = (days: number, quarter: number): Pick<FreePlace, 'startsAt' | 'date' | 'minutes'> => {
  const date = addDays(CLOSED, days);
  return { date, minutes: quarter * 15, startsAt: instantOf(date, quarter * 15, 'Asia/Tomsk') };
};
const people = fc
  .array(fc.record({ quarter: fc.integer({ min: 36, max: 44 }), service: fc.constantFrom(...SERVICES) }), {
    maxLength: 30,
  })
  .map((all) =>
    all.map(({ quarter, service }, index): Displaced => {
      return { bookingId: String(index), centreId: 'home', service, ...timesOf(0, quarter) };
    }),
  );
const places = fc
  .uniqueArray(
    fc.record({ when, centreId: fc.constantFrom(...CENTRES), room: fc.integer({ min: 0, max: 3 }) }),
    {
      maxLength: 30,
      selector: ({ when: { days, quarter }, centreId }) => `${centreId} ${days} ${quarter}`,
    },
  )
  .map((all) =>
    all.map(({ when: { days, quarter }, centreId, room }, index): FreePlace => {
      const services = index % 3 === 0 ? SERVICES.slice(0, 1) : SERVICES;
      return { centreId, km: KM[centreId] ?? null, room, services, ...timesOf(days, quarter) };
    }),
  );

const given = (allocations: readonly Allocation[], place: FreePlace): number =>
  allocations.filter((each) => each.place === place).length;

describe('places for those whose day is closed', () => {
  it('are sought for everybody, once', () => {
    fc.assert(
      fc.property(people, places, (all, free) => {
        const ids = allocate(all, free).map(({ person }) => person.bookingId);
        expect(ids.toSorted()).toEqual(all.map(({ bookingId }) => bookingId).toSorted());
      }),
    );
  });

  it('are never given to more people than they hold, and only to whom they suit', () => {
    fc.assert(
      fc.property(people, places, (all, free) => {
        const allocations = allocate(all, free);
        for (const place of free) expect(given(allocations, place)).toBeLessThanOrEqual(place.room);
        for (const { person, place } of allocations) {
          if (place) expect([suits(person, place), place.date >= person.date]).toEqual([true, true]);
        }
      }),
    );
  });

  it('leave nobody without one while one that suits is left, and nobody with a worse one', () => {
    fc.assert(
      fc.property(people, places, (all, free) => {
        const allocations = allocate(all, free);
        const left = free.filter((place) => given(allocations, place) < place.room);
        for (const { person, place } of allocations) {
          const better = left.filter(
            (each) => suits(person, each) && (!place || comparePlaces(person, each, place) < 0),
          );
          expect(better).toEqual([]);
        }
      }),
    );
  });
});

describe('which place is best', () => {
  const person: Displaced = {
    bookingId: '1',
    centreId: 'home',
    service: 'account-recovery',
    ...timesOf(0, 40),
  };
  const place = (centreId: string, days: number, quarter: number): FreePlace => {
    return { centreId, km: KM[centreId] ?? null, room: 1, services: SERVICES, ...timesOf(days, quarter) };
  };
  const best = (...free: FreePlace[]): FreePlace | null | undefined => allocate([person], free)[0]?.place;

  it('is on the nearest day, then at the same centre, then at the nearer one, then at the same time of day', () => {
    const tomorrow = place('home', 1, 40);
    const farOff = place('unknown', 1, 40);
    expect(best(place('home', 2, 40), place('near', 1, 36), farOff)?.centreId).toBe('near');
    expect(best(place('near', 1, 40), place('nearer', 1, 36), farOff)?.centreId).toBe('nearer');
    expect(best(place('near', 1, 40), place('home', 1, 36))?.centreId).toBe('home');
    expect(best(place('home', 1, 36), tomorrow, place('home', 1, 42))).toBe(tomorrow);
    expect(best(place('home', 1, 41), place('home', 1, 39))?.minutes).toBe(39 * 15);
  });

  it('is never before the closed day, of another service, or the closed time itself', () => {
    expect(best(place('home', -1, 40))).toBeNull();
    expect(best(place('home', 0, 40))).toBeNull();
    expect(best({ ...place('home', 1, 40), services: ['account-confirmation'] })).toBeNull();
  });
});
