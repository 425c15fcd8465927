import { describe, expect, it } from '@jest/globals';
import { differences } from './differences.ts';

describe('what somebody else changed meanwhile', () => {
  it('is what came, what went and what is other than it was', () => {
    const before = new Map([
      ['same', 'x'],
      ['gone', 'x'],
      ['other', 'x'],
    ]);
    const after = new Map([
      ['same', 'x'],
      ['other', 'y'],
      ['new', 'z'],
    ]);
    expect(differences(before, after)).toEqual([
      { what: 'gone', before: 'x', after: null },
      { what: 'other', before: 'x', after: 'y' },
      { what: 'new', before: null, after: 'z' },
    ]);
  });
});
