import { describe, expect, it } from '@jest/globals';
import { CODE, doublingWaits, KNOWN_DEVICE, LOGIN, LOGIN_AND_NETWORK, NETWORK } from './slow-down.ts';

describe('doublingWaits', () => {
  it('lets the first wrong guesses go, then doubles up to the most and stays there', () => {
    expect(doublingWaits(2, 10)).toEqual([0, 0, 1, 2, 4, 8, 10]);
    expect(doublingWaits(0, 1)).toEqual([1]);
  });
});

describe('the rules of waiting', () => {
  it('never lock anybody out, and leave a stranger few guesses a day', () => {
    for (const { waits } of [KNOWN_DEVICE, LOGIN_AND_NETWORK, NETWORK, LOGIN, CODE])
      expect(Math.max(...waits)).toBeLessThanOrEqual(900);
    expect(86_400 / (LOGIN_AND_NETWORK.waits.at(-1) ?? 0)).toBeLessThan(300);
    // Three of a million codes are right at a time: less than one chance in three thousand a day.
    expect(((86_400 / (CODE.waits.at(-1) ?? 0)) * 3) / 1_000_000).toBeLessThan(1 / 3000);
  });
});
