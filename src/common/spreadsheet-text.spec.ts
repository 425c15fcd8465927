import { describe, expect, it } from '@jest/globals';
import { asWritten, harmless } from './spreadsheet-text.ts';

describe('a text for a spreadsheet', () => {
  it.each([
    ...['=1+1', '+79131234567', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '|calc', '%0A'],
    ...['  =1', '\u00A0@SUM(A1)', '＝1', '＋7', '－5', '＠SUM'],
  ])('is never a formula: %j', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
    expect(asWritten(`'${text}`)).toBe(text);
  });

  it.each(['', 'ул. Ленина, 1', '8 (800) 100-32-82', 'пн-пт: 09:00-18:00', '15 %', 'а|б', ' вход со двора'])(
    'is left as it is: %j',
    (text) => {
      expect(harmless(text)).toBe(text);
      expect(asWritten(`'${text}`)).toBe(`'${text}`);
    },
  );
});
