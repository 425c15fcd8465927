import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { federalDays } from './production-calendar.ts';
import type { ProductionYear } from './production-calendar.ts';

const years = JSON.parse(readFileSync('data/production-calendar.json', 'utf8')) as Record<
  string,
  ProductionYear
>;
const days = Object.values(years).flatMap(federalDays);

describe('federalDays', () => {
  it('gives every day of both years once a kind', () => {
    expect(days).toHaveLength(18 + 4 + 20 + 4 + 1);
    expect(new Set(days.map(({ date, kind }) => `${date} ${kind}`)).size).toBe(days.length);
  });

  it('works Saturday 20 February 2027 as the Monday whose day off it repays, an hour shorter', () => {
    expect(days.filter(({ date }) => date === '2027-02-20')).toEqual([
      { date: '2027-02-20', kind: 'short-day', name: 'Сокращённый день', act: 'ПП РФ 17.09.2026 № 1187' },
      {
        date: '2027-02-20',
        kind: 'working-day',
        name: 'Рабочая суббота',
        act: 'ПП РФ 17.09.2026 № 1187',
        asWeekday: 1,
      },
    ]);
  });

  it('refuses a working weekend that repays nothing', () => {
    const year = { act: '', transfers: [], nonWorking: [], workingWeekend: ['2027-02-20'], short: [] };
    expect(() => federalDays(year)).toThrow('2027-02-20');
  });
});
