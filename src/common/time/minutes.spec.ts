import { describe, expect, it } from '@jest/globals';
import { MINUTES_OF_DAY, formatMinutes, parseMinutes } from './minutes.ts';

describe('minutes of a day', () => {
  it.each([
    ['00:00', 0],
    ['00:01', 1],
    ['09:00', 540],
    ['09:59', 599],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('%s is %i', (text, minutes) => {
    expect(parseMinutes(text)).toBe(minutes);
    expect(formatMinutes(minutes)).toBe(text);
  });

  it.each(['9:00', '09:60', '24:01', '25:00', '-1:00', '09.00', '0900', '09:00:00', ' 09:00', '09:00\n', ''])(
    'refuses %j',
    (text) => expect(parseMinutes(text)).toBeNull(),
  );

  it('reads every minute it writes', () => {
    for (let minutes = 0; minutes <= MINUTES_OF_DAY; minutes++) {
      expect(parseMinutes(formatMinutes(minutes))).toBe(minutes);
    }
  });
});
