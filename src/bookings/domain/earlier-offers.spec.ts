import { describe, expect, it } from '@jest/globals';
import { earlierOffers, isWorthwhile } from './earlier-offers.ts';
import type { EarlierWish } from './earlier-offers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = 1_000 * HOUR;
const VISIT = NOW + 48 * HOUR;

const wish = (bookingId: string, more: Partial<EarlierWish> = {}): EarlierWish => ({
  bookingId,
  visitAt: VISIT,
  from: NOW,
  known: [],
  offeredStart: null,
  offeredAt: null,
  ...more,
});
const free = (hours: number, places = 1) => ({ startsAt: NOW + hours * HOUR, free: places });
const told = (...offers: [string, number][]) =>
  offers.map(([bookingId, hours]) => ({ bookingId, startsAt: NOW + hours * HOUR }));

describe('who is told of an earlier place', () => {
  it('is who asked first, and no more people than there are places', () => {
    const line = [wish('a'), wish('b'), wish('c')];
    expect(earlierOffers(line, [free(5, 2)], NOW)).toEqual(told(['a', 5], ['b', 5]));
  });

  it('is told of the earliest; the next in line of the next', () => {
    expect(earlierOffers([wish('a'), wish('b')], [free(9), free(5)], NOW)).toEqual(told(['a', 5], ['b', 9]));
  });

  it('is only who would come at least an hour earlier', () => {
    const line = [wish('a', { visitAt: NOW + 6 * HOUR - 1 }), wish('b', { visitAt: NOW + 6 * HOUR })];
    expect(earlierOffers(line, [free(5, 2)], NOW)).toEqual(told(['b', 5]));
    expect(isWorthwhile(NOW, NOW)).toBe(false);
  });

  it('is nobody for whom it is no news, or too early', () => {
    const line = [wish('a', { known: [NOW + 5 * HOUR] }), wish('b', { from: NOW + 5 * HOUR + 1 })];
    expect(earlierOffers(line, [free(5, 2)], NOW)).toEqual([]);
  });

  it('is nobody twice within the hour, and again from the hour on', () => {
    const line = (offeredAt: number) => [wish('a', { offeredAt, offeredStart: NOW + 7 * HOUR })];
    expect(earlierOffers(line(NOW - HOUR + 1), [free(5)], NOW)).toEqual([]);
    expect(earlierOffers(line(NOW - HOUR), [free(5)], NOW)).toEqual(told(['a', 5]));
  });

  it('is nobody else while the one told before has half an hour to take it', () => {
    const start = NOW + 5 * HOUR;
    const line = (offeredAt: number) => [
      wish('a', { offeredAt, offeredStart: start, known: [start] }),
      wish('b'),
    ];
    expect(earlierOffers(line(NOW - 30 * MINUTE + 1), [free(5)], NOW)).toEqual([]);
    expect(earlierOffers(line(NOW - 30 * MINUTE), [free(5)], NOW)).toEqual(told(['b', 5]));
    expect(earlierOffers(line(NOW - MINUTE), [free(5, 2)], NOW)).toEqual(told(['b', 5]));
  });

  it('is nobody while nothing is free', () => {
    expect(earlierOffers([wish('a')], [], NOW)).toEqual([]);
    expect(earlierOffers([wish('a')], [free(5, 0)], NOW)).toEqual([]);
  });
});
