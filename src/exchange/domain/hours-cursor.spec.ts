import { describe, expect, it } from '@jest/globals';
import { HoursCursor, Refusal, wholeInterval } from './hours-cursor.ts';
import { hoursTokens } from './hours-tokens.ts';

describe('the times of a text of hours', () => {
  it.each([
    ['9-18', 540, 1080],
    ['с 9 до 18:30', 540, 1110],
    ['до 20', null, 1200],
    ['с 10', 600, null],
  ])('are read from %p', (text, opens, closes) => {
    expect(new HoursCursor(hoursTokens(text)).times()).toMatchObject({ opens, closes });
  });

  it('are refused where one end is missing', () => {
    expect(() => new HoursCursor(hoursTokens('9')).times()).toThrow(Refusal);
    expect(() => new HoursCursor(hoursTokens('до обеда')).times()).toThrow(Refusal);
  });

  it('may end at midnight, and never before they begin', () => {
    expect(wholeInterval(1200, 0, '')).toEqual({ from: 1200, to: 1440 });
    expect(() => wholeInterval(600, 540, '10-9')).toThrow(Refusal);
  });
});
