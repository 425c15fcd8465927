import { describe, expect, it } from '@jest/globals';
import { namedOf, ticksTo } from './scale.ts';

describe('the marks of a scale', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [15, [0, 5, 10, 15]],
    [104, [0, 50, 100, 150]],
    [3970, [0, 1000, 2000, 3000, 4000]],
  ])('to %d are %j', (most, ticks) => {
    expect(ticksTo(most)).toEqual(ticks);
  });

  it('name as many as have room, and the last', () => {
    const named = [0, 1, 2, 3, 4, 5, 6].filter(namedOf(7, 4));
    expect(named).toEqual([0, 2, 4, 6]);
    expect([0, 1, 2].filter(namedOf(3, 12))).toEqual([0, 1, 2]);
    expect([0].filter(namedOf(1, 0))).toEqual([0]);
  });
});
