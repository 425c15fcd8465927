import { describe, expect, it } from '@jest/globals';
import { isForgottenCall, mayRecall } from './recall.ts';

const NOW = Date.UTC(2026, 10, 24, 3);

describe('calling once more', () => {
  it.each([
    [1, 10_000, { ok: true }],
    [2, 3_600_000, { ok: true }],
    [1, 9_999, { ok: false, reason: 'too-soon', seconds: 1 }],
    [1, 0, { ok: false, reason: 'too-soon', seconds: 10 }],
    [3, 10_000, { ok: false, reason: 'calls-used-up' }],
    [4, 0, { ok: false, reason: 'calls-used-up' }],
  ])('after %i calls, the last %i ms ago, of three', (calls, ago, said) =>
    expect(mayRecall({ calls, calledAt: NOW - ago }, 3, NOW)).toEqual(said),
  );
});

describe('a call that a window forgot', () => {
  it.each([
    [3, 300_000, true],
    [3, 299_999, false],
    [2, 36_000_000, false],
  ])('%i calls of three, the last %i ms ago: %s', (calls, ago, forgotten) =>
    expect(isForgottenCall({ calls, calledAt: NOW - ago }, 3, NOW)).toBe(forgotten),
  );
});
