import { describe, expect, it } from '@jest/globals';
import { textsOf } from '../languages/texts-of.ts';

describe('a distance in words', () => {
  it.each([
    [0, 'рядом', 'close by'],
    [0.9, 'рядом', 'close by'],
    [1, '1 км', '1 km'],
    [10.1, '10,1 км', '10.1 km'],
  ])('says no more than is known: %d km', (km, inRussian, inEnglish) => {
    expect(textsOf('ru').centres.distance(km)).toBe(inRussian);
    expect(textsOf('en').centres.distance(km)).toBe(inEnglish);
  });
});
