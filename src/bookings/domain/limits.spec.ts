import { describe, expect, it } from '@jest/globals';
import { BOOKING_STATUSES, isActive } from './booking-status.ts';
import { canCancelUntil, canMoveUntil, mayCancel, mayMove } from './limits.ts';

const startsAt = Date.UTC(2026, 10, 24, 3, 15);
const MINUTE = 60_000;
const settings = { noticeMinutes: 30 };
const booked = { status: 'booked', startsAt } as const;

describe('how long the applicant may change a booking', () => {
  it('is movable until the notice before its start', () => {
    expect(canMoveUntil(booked, settings)).toBe(startsAt - 30 * MINUTE);
    expect(canMoveUntil(booked, { noticeMinutes: 0 })).toBe(startsAt);
  });

  it('can be cancelled until its start', () => {
    expect(canCancelUntil(booked)).toBe(startsAt);
  });

  it.each([
    [-30 * MINUTE - 1, { ok: true }],
    [-30 * MINUTE, { ok: false, reason: 'too-late' }],
    [0, { ok: false, reason: 'too-late' }],
  ])('moves %d ms from the start: %p', (offset, answer) => {
    expect(mayMove(startsAt + offset, booked, settings)).toEqual(answer);
  });

  it.each([
    [-1, { ok: true }],
    [0, { ok: false, reason: 'too-late' }],
    [MINUTE, { ok: false, reason: 'too-late' }],
  ])('cancels %d ms from the start: %p', (offset, answer) => {
    expect(mayCancel(startsAt + offset, booked)).toEqual(answer);
  });

  it('lets a person who waits in the hall cancel but not move', () => {
    const early = startsAt - 60 * MINUTE;
    for (const status of ['arrived', 'deferred'] as const) {
      expect(mayCancel(early, { status, startsAt })).toEqual({ ok: true });
      expect(mayMove(early, { status, startsAt }, settings)).toEqual({ ok: false, reason: 'too-late' });
    }
  });

  it('is too late for both once the person is called', () => {
    for (const status of ['called', 'in-service'] as const) {
      expect(mayCancel(0, { status, startsAt })).toEqual({ ok: false, reason: 'too-late' });
      expect(mayMove(0, { status, startsAt }, settings)).toEqual({ ok: false, reason: 'too-late' });
    }
  });

  it.each(BOOKING_STATUSES.filter((status) => !isActive(status)))(
    'changes nothing of a booking that is %s',
    (status) => {
      const over = { status, startsAt };
      expect(mayMove(0, over, settings)).toEqual({ ok: false, reason: 'not-active' });
      expect(mayCancel(0, over)).toEqual({ ok: false, reason: 'not-active' });
    },
  );
});
