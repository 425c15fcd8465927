import { describe, expect, it } from '@jest/globals';
import { isSameFamilyName } from './same-family-name.ts';
import { personText } from './person-key.ts';

describe('a family name that opens a booking', () => {
  it.each([
    ['a space for the hyphen', 'Ранняя Иванова', 'Ранняя-Иванова'],
    ['a hyphen for the space', 'Ким-Ен', 'Ким Ен'],
    ['a dash between spaces', 'ранняя – иванова', 'Ранняя-Иванова'],
    ['two hyphens', 'Ранняя--Иванова', 'Ранняя-Иванова'],
    ['a hyphen left at the end', 'Иванова-', 'Иванова'],
    ['look-alike letters and ё', 'PАННЯЯ ИВАНЁВА', 'Ранняя-Иванева'],
  ])('may have %s', (_what, typed, stored) => {
    expect(isSameFamilyName(typed, stored)).toBe(true);
  });

  it.each([
    ['РанняяИванова', 'Ранняя-Иванова'],
    ['Иванова', 'Ранняя-Иванова'],
    ['Иванова Ранняя', 'Ранняя-Иванова'],
    ['-', 'Иванова'],
  ])('is not %s for %s', (typed, stored) => {
    expect(isSameFamilyName(typed, stored)).toBe(false);
  });

  it('leaves stored keys of persons as they are: there a hyphen is a hyphen', () => {
    const key = (familyName: string) =>
      personText({ familyName, givenName: 'Анна' }, { phone: '+79280000000' });
    expect(key('Ранняя-Иванова')).toBe('ранняя-иванова\nанна\nphone:+79280000000');
    expect(key('Ранняя Иванова')).not.toBe(key('Ранняя-Иванова'));
  });
});
