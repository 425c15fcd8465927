import { describe, expect, it } from '@jest/globals';
import { hoursTokens } from './hours-tokens.ts';

function kinds(text: string): string {
  return hoursTokens(text)
    .map(({ kind }) => kind)
    .join(' ');
}

describe('hoursTokens', () => {
  it.each([
    ['Пн.–Пт. с 9.00 до 18⁰⁰', 'days dash days from time to time'],
    ['выходнойвс: выходной', 'closed days colon closed'],
    ['9-30 - 18-00', 'range'],
    ['по записи (обед)', 'by-appointment open break close'],
    ['Часы работы: вт', 'colon days'],
    ['первая среда; каб.', 'irregular days end unknown comma'],
    ['всегда', 'unknown'],
    ['24:01', 'unknown'],
  ])('takes %p apart', (text, expected) => {
    expect(kinds(text)).toBe(expected);
  });

  it('reads a Latin letter as the Cyrillic one it looks like, but not in English', () => {
    expect(hoursTokens('BT')).toEqual(hoursTokens('вт'));
    expect(kinds('Mon closed')).toBe('days closed');
  });
});
