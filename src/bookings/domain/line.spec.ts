import { describe, expect, it } from '@jest/globals';
import { placeInLine } from './line.ts';

const line = [
  { id: 'a', startsAt: 900 },
  { id: 'b', startsAt: 915 },
  { id: 'c', startsAt: 915 },
  { id: 'd', startsAt: 930 },
];

describe('the place in line', () => {
  it.each([
    ['a', 0],
    ['b', 1],
    ['c', 1],
    ['d', 3],
  ])('of %s is after %d', (id, ahead) => {
    expect(placeInLine(line, id)).toBe(ahead);
    expect(placeInLine([...line].reverse(), id)).toBe(ahead);
  });

  it('is none for who is not in it', () => {
    expect(placeInLine(line, 'e')).toBeNull();
    expect(placeInLine([], 'a')).toBeNull();
  });
});
