import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publicAgainAt } from './release.ts';

const now = Date.UTC(2026, 10, 24);
const MINUTE = 60_000;

describe('when a cancelled place is free again for the public', () => {
  it.each([
    [0, 1],
    [0.5, 5.5],
    [1, 10],
  ])('with %d drawn it is after %d minutes of the default 1-10', (drawn, minutes) => {
    expect(publicAgainAt(now, drawn, { minMinutes: 1, maxMinutes: 10 })).toBe(now + minutes * MINUTE);
  });

  it('is at once where a centre wants no delay', () => {
    expect(publicAgainAt(now, 0.7, { minMinutes: 0, maxMinutes: 0 })).toBe(now);
  });

  it('is a whole millisecond within the bounds, later for a greater number', () => {
    const minutes = fc.nat(600);
    const drawn = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(minutes, minutes, drawn, drawn, (minMinutes, span, one, other) => {
        const bounds = { minMinutes, maxMinutes: minMinutes + span };
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((r) =>
          publicAgainAt(now, r, bounds),
        );
        expect(Number.isInteger(early)).toBe(true);
        expect(early).toBeGreaterThanOrEqual(now + minMinutes * MINUTE);
        expect(late).toBeLessThanOrEqual(now + (minMinutes + span) * MINUTE);
        expect(early).toBeLessThanOrEqual(late ?? Number.NaN);
      }),
    );
  });
});
