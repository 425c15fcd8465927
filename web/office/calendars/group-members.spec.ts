import { describe, expect, it } from '@jest/globals';
import { districts, heads, membersOf } from './group-members.ts';

const centres = [
  { id: 'h', name: 'Головной', municipality: 'Северный', headCentreId: null },
  { id: 's', name: 'ТОСП', municipality: 'Южный', headCentreId: 'h' },
  { id: 'o', name: 'Отдел', municipality: 'Северный', headCentreId: null },
  { id: 'n', name: 'Отдел без района', municipality: null, headCentreId: null },
];
const choice = { kind: 'chosen', head: 'h', district: 'Северный', chosen: ['n'] } as const;

describe('a group of centres', () => {
  it('is a head and its satellites, a district, or those chosen', () => {
    expect(membersOf({ ...choice, kind: 'head' }, centres)).toEqual(['h', 's']);
    expect(membersOf({ ...choice, kind: 'district' }, centres)).toEqual(['h', 'o']);
    expect(membersOf(choice, centres)).toEqual(['n']);
  });

  it('is made from what the region has', () => {
    expect(heads(centres).map(({ id }) => id)).toEqual(['h']);
    expect(districts(centres)).toEqual(['Северный', 'Южный']);
  });
});
