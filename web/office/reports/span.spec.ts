import { describe, expect, it } from '@jest/globals';
import { groupingFor, spanOf, spanWords } from './span.ts';

const NEW_YEAR_IN_TOMSK = Date.parse('2026-12-31T18:00:00Z');

describe('the days a report is of', () => {
  it.each([
    ['today', '2027-01-01', '2027-01-01'],
    ['week', '2026-12-26', '2027-01-01'],
    ['month', '2026-12-03', '2027-01-01'],
    ['year', '2026-01-02', '2027-01-01'],
  ] as const)('%s ends with today at the centre', (name, from, to) => {
    expect(spanOf(name, 'Asia/Tomsk', NEW_YEAR_IN_TOMSK)).toEqual({ from, to });
  });

  it.each([
    ['2026-11-24', '2026-11-24', 'day'],
    ['2026-11-01', '2026-12-15', 'day'],
    ['2026-11-01', '2026-12-16', 'week'],
    ['2026-01-02', '2027-01-01', 'month'],
  ])('from %s to %s are taken apart by %s', (from, to, grouping) => {
    expect(groupingFor({ from, to })).toBe(grouping);
  });

  it.each([
    ['ru', '2026-10-28', '2026-11-26', '28 октября – 26 ноября 2026'],
    ['ru', '2025-11-27', '2026-11-26', '27 ноября 2025 – 26 ноября 2026'],
    ['en', '2025-11-27', '2026-11-26', '27 November 2025 – 26 November 2026'],
    ['ru', '2026-11-26', '2026-11-26', '26 ноября 2026'],
  ] as const)('are said in %s from %s to %s with their year', (language, from, to, words) => {
    expect(spanWords(language, { from, to })).toBe(words);
  });
});
