import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { nameIn, namesIn } from './names.ts';

/** Every value under `name` of a shipped file, however deep. */
function namesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'name' && typeof inside === 'string' ? [inside] : namesOf(inside),
  );
}

const json = (file: string): unknown => JSON.parse(readFileSync(`data/${file}`, 'utf8'));
const regions = readFileSync('data/regions.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';')[1] ?? '');
/** Written by the code that reads the calendars (first-start/domain/production-calendar.ts). */
const MADE = ['Сокращённый день', 'Рабочая суббота', 'Рабочее воскресенье'];

describe('namesIn', () => {
  it('knows every region and day off of the shipped lists in English, and no other', () => {
    const shipped = [
      ...regions,
      ...namesOf(json('production-calendar.json')),
      ...namesOf(json('regional-days-off.json')),
      ...MADE,
    ];
    expect([...namesIn('en').keys()].sort()).toEqual([...new Set(shipped)].sort());
    expect([...namesIn('en').values()].filter((name) => !/^[A-Z][ -~–]+$/.test(name))).toEqual([]);
  });

  it('leaves Russian and what nobody has translated as it stands', () => {
    expect(nameIn('ru', 'День России')).toBe('День России');
    expect(nameIn('en', 'День России')).toBe('Russia Day');
    expect(nameIn('en', 'Санитарный день')).toBe('Санитарный день');
  });
});
