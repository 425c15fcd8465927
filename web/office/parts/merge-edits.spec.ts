import { describe, expect, it } from '@jest/globals';
import { editedFields, mergedEdits } from './merge-edits.ts';

const base = { name: 'А', phone: '1', address: 'x', note: '' };

describe('two edits of one thing', () => {
  const mine = { ...base, phone: '2', address: 'mine', note: 'both' };
  const theirs = { ...base, name: 'Б', address: 'theirs', note: 'both' };

  it('are shown where they differ from the beginning, and clash where both changed it otherwise', () => {
    expect(editedFields(base, mine, theirs).map(({ name, isClash }) => [name, isClash])).toEqual([
      ['name', false],
      ['phone', false],
      ['address', true],
      ['note', false],
    ]);
    expect(editedFields(base, base, base)).toEqual([]);
  });

  it('lose nothing that one of them changed alone', () => {
    expect(mergedEdits(base, mine, theirs)).toEqual({
      ...{ name: 'Б', phone: '2', address: 'mine', note: 'both' },
    });
  });

  it('are what was chosen where they clash, and only there', () => {
    const chosen = { address: 'theirs', phone: 'theirs' } as const;
    expect(mergedEdits(base, mine, theirs, chosen)).toMatchObject({ address: 'theirs', phone: '2' });
  });
});
