import { describe, expect, it } from '@jest/globals';
import { MOST_ATTEMPTS, nextAttemptAt } from './backoff.ts';

const MINUTE = 60_000;

describe('the backoff of a message', () => {
  it('waits a minute, five, thirty, two hours and twelve, and then gives up', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS }, (_, index) => nextAttemptAt(index + 1, 0));
    expect(waits).toEqual([MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 720 * MINUTE, null]);
  });
});
