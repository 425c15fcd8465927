import { describe, expect, it } from '@jest/globals';
import { MOST_CALLS, callKey, shownCalls } from './board-calls.ts';

const NOW = Date.parse('2026-11-24T10:00:00+07:00');
const call = (secondsAgo: number, window = secondsAgo) => ({
  ...{ ticket: `Д-${String(window).padStart(3, '0')}`, window, calls: 1, isAwaited: true },
  calledAt: NOW - secondsAgo * 1000,
});

describe('the calls of a board', () => {
  it('are the six newest, the newest first', () => {
    const shown = shownCalls(
      [400, 100, 300, 200, 600, 500, 700].map((ago) => call(ago)),
      NOW,
    );
    expect(shown.map(({ window }) => window)).toEqual([100, 200, 300, 400, 500, 600]);
  });

  it('are more while they are younger than half a minute', () => {
    const young = [1, 2, 3, 4, 5, 6, 7, 8, 29].map((ago) => call(ago));
    expect(shownCalls([...young, call(31)], NOW)).toHaveLength(9);
  });

  it('are never more than the screen holds', () => {
    expect(
      shownCalls(
        Array.from({ length: 40 }, (_, ago) => call(ago)),
        NOW,
      ),
    ).toHaveLength(MOST_CALLS);
  });

  it('are told apart when a ticket is called again', () => {
    const first = call(40);
    expect(callKey({ ...first, calls: 2, calledAt: NOW })).not.toBe(callKey(first));
    expect(callKey({ ...first, isAwaited: false })).toBe(callKey(first));
  });
});
