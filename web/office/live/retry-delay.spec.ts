import { describe, expect, it } from '@jest/globals';
import { retryDelay } from './retry-delay.ts';

describe('the wait before another attempt', () => {
  it('doubles from a second to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((failures) => retryDelay(failures, 1))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
  });

  it('is never shorter than half of that, so that screens come back one by one', () => {
    expect([1, 3, 60].map((failures) => retryDelay(failures, 0))).toEqual([500, 2_000, 15_000]);
  });
});
