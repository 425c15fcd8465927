import { describe, expect, it } from '@jest/globals';
import { differing, isSame } from './differing.ts';

describe('two states', () => {
  it('differ in the members that are written otherwise', () => {
    const before = { name: 'А', windows: [1, 2], settings: { a: 1, b: 2 }, phone: null };
    const after = { name: 'Б', windows: [1, 2], settings: { b: 2, a: 1 }, phone: null };
    expect(differing(before, after)).toEqual({ before: { name: 'А' }, after: { name: 'Б' } });
  });

  it.each([
    [{ a: undefined }, {}, true],
    [null, undefined, true],
    [[1, 2], [2, 1], false],
    [{ a: { b: 1 } }, { a: { b: 2 } }, false],
    [new Date(0), new Date(0), true],
    [new Date(0), new Date(1), false],
  ])('%j and %j are the same: %p', (a, b, same) => expect(isSame(a, b)).toBe(same));
});
