import { describe, expect, it } from '@jest/globals';
import { spanOf } from './span.ts';

const NEW_YEAR_IN_TOMSK = Date.parse('2026-12-31T18:00:00Z');

describe('the days figures are shown of', () => {
  it.each([
    ['today', '2027-01-01', '2027-01-01'],
    ['week', '2026-12-26', '2027-01-01'],
    ['month', '2026-12-03', '2027-01-01'],
  ] as const)('%s ends with today at the centre', (name, from, to) => {
    expect(spanOf(name, 'Asia/Tomsk', NEW_YEAR_IN_TOMSK)).toEqual({ from, to });
  });
});
