import { describe, expect, it } from '@jest/globals';
import { parseHours, writeHours } from './hours-text.ts';

describe('hours as people type them', () => {
  it('are read with and without minutes, with any dash and separator', () => {
    const two = [
      ['09:00', '13:00'],
      ['14:00', '18:00'],
    ];
    for (const text of ['9:00-13:00, 14:00-18:00', '9–13; 14—18', ' 09.00 - 13.00,14-18:00 ']) {
      expect(parseHours(text)).toEqual(two);
    }
    expect(parseHours('0-24')).toEqual([['00:00', '24:00']]);
  });

  it('may be none, said in any way', () => {
    for (const text of ['', ' ', '—', 'нет', 'Выходной']) expect(parseHours(text)).toEqual([]);
  });

  it('are refused when they are no hours', () => {
    for (const text of ['9', '9-', '9:60-10', '9-25', 'с 9 до 18', '9-18 14-15']) {
      expect(parseHours(text)).toBeNull();
    }
  });

  it('are written as they are read', () => {
    const text = '09:00-13:00, 14:00-18:00';
    expect(writeHours(parseHours(text) ?? [])).toBe(text);
  });
});
