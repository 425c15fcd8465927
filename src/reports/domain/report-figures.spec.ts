import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_COUNTERS } from './day-sums.ts';
import type { DayCounter } from './day-sums.ts';
import { reportFigures } from './report-figures.ts';

const NOTHING = Object.fromEntries(DAY_COUNTERS.map((name) => [name, 0])) as Record<DayCounter, number>;

describe('the figures of a line', () => {
  it('are what whoever counts the waits one by one would say', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 7200 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(waits, fc.nat(50), fc.nat(50), fc.nat(50), (seconds, absent, missedCall, came) => {
        const minutes = seconds.map((one) => Math.ceil(one / 60));
        const spread = new Map(minutes.map((one) => [one, minutes.filter((other) => other === one).length]));
        const waitsOver = seconds.filter((one) => one > 900).length;
        const counts = { ...NOTHING, waitsOver, absent, missedCall, came };
        const figures = reportFigures({
          counts,
          waitMinutes: spread,
          serviceMinutes: new Map(),
          places: null,
        });
        expect(figures.waits).toBe(seconds.length);
        expect(figures.waitOverShare).toBe(waitsOver / seconds.length);
        const noLonger = minutes.filter((one) => one <= (figures.waitMedianMinutes ?? -1)).length;
        expect(noLonger / minutes.length).toBeGreaterThanOrEqual(0.5);
        const expected = absent + missedCall + came;
        expect(figures.absentShare).toBe(expected === 0 ? null : absent / expected);
      }),
    );
  });
});
