import { describe, expect, it } from '@jest/globals';
import { readJournalEnd, writeJournalEnd } from './journal-cursor.ts';

const end = { at: 1_795_663_200_123, id: '0195f0aa-0000-7000-8000-000000000001' };

describe('the end of a page of the trail', () => {
  it('comes back from its cursor', () => {
    expect(readJournalEnd(writeJournalEnd(end))).toEqual(end);
  });

  it('is nothing when the cursor is not one of ours', () => {
    for (const text of [
      '',
      'x',
      end.id,
      `${end.id}-`,
      `${end.id}--1`,
      `${end.id}-1e3`,
      `${end.id}-${'9'.repeat(16)}`,
    ])
      expect(readJournalEnd(text)).toBeNull();
  });
});
