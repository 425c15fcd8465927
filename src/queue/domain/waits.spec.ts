import { describe, expect, it } from '@jest/globals';
import { expectedWait, usualWait } from './waits.ts';

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

describe('the expected wait', () => {
  const every5 = [call(5, 1), call(10, 1), call(15, 1), call(20, 1)];

  it('grows with those before by the pace of the calls', () => {
    expect(expectedWait(0, every5, NOW)).toBe(1);
    expect(expectedWait(2, every5, NOW)).toBe(10);
  });

  it('counts what has passed since the last call', () => {
    const justNow = [call(0, 1), call(5, 1), call(10, 1)];
    expect(expectedWait(0, justNow, NOW)).toBe(5);
  });

  it('is not known before three were called', () => {
    expect(expectedWait(3, [call(1, 1), call(2, 1)], NOW)).toBeNull();
  });
});
