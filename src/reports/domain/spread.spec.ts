import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quantile, sizeOf } from './spread.ts';

const spreadOf = (values: readonly number[]): Map<number, number> => {
  const spread = new Map<number, number>();
  for (const value of values) spread.set(value, (spread.get(value) ?? 0) + 1);
  return spread;
};

describe('a spread of values', () => {
  it('has no quantile of nothing', () => {
    expect([quantile(new Map(), 0.5), sizeOf(new Map())]).toEqual([null, 0]);
  });

  it.each([
    [[4, 21], 0.5, 4],
    [[1, 2, 3], 0.5, 2],
    [[1, 2, 3], 0.95, 3],
    [[7], 0.95, 7],
    [[...Array.from({ length: 95 }, () => 5), ...Array.from({ length: 5 }, () => 60)], 0.95, 5],
    [[...Array.from({ length: 94 }, () => 5), ...Array.from({ length: 6 }, () => 60)], 0.95, 60],
  ])('of %j has at %d the value %d', (values, share, expected) => {
    expect(quantile(spreadOf(values), share)).toBe(expected);
  });

  it('finds of minutes rounded up the quantile of seconds, rounded up: never too small, less than a minute too large', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 200 }),
        fc.constantFrom(0.5, 0.9, 0.95, 1),
        (seconds, share) => {
          // The obvious way: the smallest value that at least the share of all do not pass.
          const exact = [...seconds]
            .sort((a, b) => a - b)
            .find(
              (value) => seconds.filter((one) => one <= value).length >= share * seconds.length,
            ) as number;
          const found = quantile(spreadOf(seconds.map((one) => Math.ceil(one / 60))), share) as number;
          expect(found).toBe(Math.ceil(exact / 60));
          expect(found * 60 - exact).toBeGreaterThanOrEqual(0);
          expect(found * 60 - exact).toBeLessThan(60);
        },
      ),
    );
  });
});
