import { describe, expect, it } from '@jest/globals';
import { placeInLine } from './line.ts';

const line = [
  { id: 'a', startsAt: 900, isHere: false },
  { id: 'b', startsAt: 915, isHere: false },
  { id: 'c', startsAt: 915, isHere: false },
  { id: 'd', startsAt: 930, isHere: false },
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

  it('is none for who has arrived, and they still are before others', () => {
    const here = line.map((visit) => ({ ...visit, isHere: visit.id === 'b' }));
    expect([placeInLine(here, 'b'), placeInLine(here, 'd')]).toEqual([null, 3]);
  });

  it('is none for who is not in it', () => {
    expect(placeInLine(line, 'e')).toBeNull();
    expect(placeInLine([], 'a')).toBeNull();
  });
});
