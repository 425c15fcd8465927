import { describe, expect, it } from '@jest/globals';
import { usualWait } from './waits.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-24T10:00:00+07:00');
/** Called so many minutes ago, after so many minutes of waiting from the booked time. */
const call = (ago: number, waited: number, early = 0) => ({
  bookedFor: NOW - (ago + waited) * MINUTE,
  arrivedAt: NOW - (ago + waited + early) * MINUTE,
  calledAt: NOW - ago * MINUTE,
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
