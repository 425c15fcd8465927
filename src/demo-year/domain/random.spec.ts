import { describe, expect, it } from '@jest/globals';
import { between, oneOf, randomOf } from './random.ts';

describe('made-up chance', () => {
  it('is the same for the same seed and another for another', () => {
    const draw = (seed: string): number[] => {
      const random = randomOf(seed);
      return [random(), random(), random()];
    };
    expect(draw('07-001 2026-11-24')).toEqual(draw('07-001 2026-11-24'));
    expect(draw('07-001 2026-11-24')).not.toEqual(draw('07-001 2026-11-25'));
  });

  it('is even: whole numbers with both ends, values by their weights', () => {
    const random = randomOf('even');
    const dice = Array.from({ length: 6000 }, () => between(random, 1, 6));
    expect([Math.min(...dice), Math.max(...dice)]).toEqual([1, 6]);
    const mean = dice.reduce((sum, one) => sum + one, 0) / dice.length;
    expect(Math.abs(mean - 3.5)).toBeLessThan(0.1);
    const weighted = [
      ['often', 9],
      ['seldom', 1],
    ] as const;
    const often = Array.from({ length: 1000 }, () => oneOf(random, weighted)).filter(
      (one) => one === 'often',
    ).length;
    expect(often).toBeGreaterThan(850);
    expect(often).toBeLessThan(950);
  });

  it('chooses of nothing nothing', () => {
    expect(() => oneOf(randomOf(''), [])).toThrow(RangeError);
  });
});
