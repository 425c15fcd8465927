import { describe, expect, it } from '@jest/globals';
import { isConfirmed, mayConfirm } from './confirm.ts';

const startsAt = Date.UTC(2026, 10, 24, 3, 15);
const story = (...events: string[]) => events.map((event) => ({ event }));

describe('"I will come"', () => {
  it.each([
    [['book'], false],
    [['book', 'confirm'], true],
    [['book', 'confirm', 'move'], false],
    [['book', 'confirm', 'move', 'confirm'], true],
    [['book', 'confirm', 'cancel-by-applicant', 'restore'], false],
  ])('after %p: %s', (events, answer) => {
    expect(isConfirmed(story(...events))).toBe(answer);
  });

  it.each([
    ['booked', -1, { ok: true }],
    ['booked', 0, { ok: false, reason: 'too-late' }],
    ['arrived', -1, { ok: false, reason: 'too-late' }],
    ['missed', -1, { ok: false, reason: 'not-active' }],
    ['cancelled-by-applicant', -1, { ok: false, reason: 'not-active' }],
  ] as const)('may be said when %s, %d ms from the start: %p', (status, offset, answer) => {
    expect(mayConfirm(startsAt + offset, { status, startsAt })).toEqual(answer);
  });
});
