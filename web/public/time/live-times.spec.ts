import { describe, expect, it } from '@jest/globals';
import { liveChange } from './live-times.ts';

const shown = (startsAt: number, more: { isOwn?: boolean; isGone?: boolean } = {}) => ({
  startsAt,
  isOwn: false,
  isGone: false,
  ...more,
});

describe('times that change while they are looked at', () => {
  it('are gone when no longer free, and back when free again', () => {
    const times = [shown(1), shown(2), shown(3, { isGone: true }), shown(4, { isGone: true })];
    expect(liveChange(times, [1, 3])).toEqual({ gone: [2], back: [3], hasNew: false });
  });

  it('stay as they are while nothing changes', () => {
    expect(liveChange([shown(1), shown(2, { isGone: true })], [1])).toEqual({
      gone: [],
      back: [],
      hasNew: false,
    });
  });

  it('never take from a visitor the time held for him', () => {
    expect(liveChange([shown(1, { isOwn: true })], [])).toEqual({ gone: [], back: [], hasNew: false });
  });

  it('tell of new ones without a place on the page', () => {
    expect(liveChange([shown(1)], [1, 2])).toEqual({ gone: [], back: [], hasNew: true });
  });
});
