import { describe, expect, it } from '@jest/globals';
import { staffWords } from './staff-words.ts';

describe('staffWords', () => {
  it('are what stands between spaces, at most eight', () => {
    expect(staffWords('  Мария\u00a0 m.probnaya ')).toEqual(['Мария', 'm.probnaya']);
    expect(staffWords(' ')).toEqual([]);
    expect(staffWords('а '.repeat(9))).toHaveLength(8);
  });
});
