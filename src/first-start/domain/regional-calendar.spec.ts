import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { REGION_OF_ISO, regionalDays, yearlyDays } from './regional-calendar.ts';
import type { RegionalDays } from './regional-calendar.ts';

const regions = JSON.parse(readFileSync('data/regional-days-off.json', 'utf8')) as Record<
  string,
  RegionalDays
>;

describe('days off of regions', () => {
  it('knows the region of every code shipped', () => {
    expect(Object.keys(regions).sort()).toEqual(Object.keys(REGION_OF_ISO).sort());
  });

  it('keeps the yearly days of Kabardino-Balkaria and leaves the disputed one out', () => {
    const days = yearlyDays(regions['RU-KB'] as RegionalDays);
    expect(days.map(({ month, day }) => [month, day])).toEqual([
      [3, 28],
      [9, 1],
      [9, 20],
    ]);
    expect(days[0]?.act).toBe('Указ Президента КБР 1994 № 19');
  });

  it('works Saturday 25 April 2026 in Adygea as the Monday it repays', () => {
    expect(regionalDays(regions['RU-AD'] as RegionalDays).at(-1)).toEqual({
      date: '2026-04-25',
      kind: 'working-day',
      name: 'Рабочая суббота',
      act: null,
      asWeekday: 1,
    });
  });

  it('says null, not an empty text, where no act is named', () => {
    const days = Object.values(regions).flatMap(regionalDays);
    expect(days.some(({ act }) => act === '')).toBe(false);
  });
});
