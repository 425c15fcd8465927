import { describe, expect, it } from '@jest/globals';
import { expectedWait, usualWait, waitOf } from './waits.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-24T10:00:00+07:00');
/** Called so many minutes ago, after so many minutes of waiting from the booked time. */
const call = (ago: number, waited: number, early = 0) => ({
  bookedFor: NOW - (ago + waited) * MINUTE,
  arrivedAt: NOW - (ago + waited + early) * MINUTE,
  calledAt: NOW - ago * MINUTE,
});

describe('a wait', () => {
  it.each([
    ['from the booked time of who came early', { bookedFor: 10, arrivedAt: 4, calledAt: 13 }, 3],
    ['from coming, of who came after it', { bookedFor: 10, arrivedAt: 12, calledAt: 13 }, 1],
    ['none, of who was called before their time', { bookedFor: 10, arrivedAt: 4, calledAt: 8 }, 0],
  ])('is counted %s', (_, visit, waited) => {
    expect(waitOf(visit)).toBe(waited);
  });
});

describe('the wait to expect', () => {
  it('is what those before take, shared by the windows, rounded up', () => {
    expect([expectedWait(0, 2, 15), expectedWait(3, 2, 15), expectedWait(1, 1, 8.2)]).toEqual([0, 23, 9]);
  });

  it('is not known while no window is open', () => {
    expect(expectedWait(3, 0, 15)).toBeNull();
  });
});

describe('the usual wait', () => {
  it('is that of the middle one of the latest calls', () => {
    expect(usualWait([call(1, 3), call(2, 8), call(3, 40)], NOW)).toBe(8);
  });

  it('begins with the booked time, not with coming early, and is never nothing', () => {
    expect(usualWait([call(1, 0, 25), call(2, 0, 25), call(3, -5)], NOW)).toBe(1);
  });

  it('is not known from two calls, nor from those of the morning', () => {
    expect(usualWait([call(1, 3), call(2, 8)], NOW)).toBeNull();
    expect(usualWait([call(1, 3), call(2, 8), call(200, 8)], NOW)).toBeNull();
  });
});
