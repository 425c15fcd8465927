import { describe, expect, it } from '@jest/globals';
import { RESTORE_MS, canRestoreUntil, mayRestore } from './restore.ts';

const CANCELLED_AT = Date.UTC(2026, 10, 23, 2, 0);
const booked = { at: CANCELLED_AT - 3_600_000, event: 'book' };
const cancel = { at: CANCELLED_AT, event: 'cancel-by-applicant' };
const cancelled = { status: 'cancelled-by-applicant', history: [booked, cancel] } as const;

describe('undoing a cancellation', () => {
  it.each([
    [0, { ok: true }],
    [RESTORE_MS - 1, { ok: true }],
    [RESTORE_MS, { ok: false, reason: 'too-late' }],
  ])('%d ms after it: %p', (offset, answer) => {
    expect(mayRestore(CANCELLED_AT + offset, cancelled)).toEqual(answer);
  });

  it('counts from the last cancellation', () => {
    const again = { at: CANCELLED_AT + 50_000, event: 'cancel-by-applicant' };
    const twice = {
      ...cancelled,
      history: [booked, cancel, { at: CANCELLED_AT + 9, event: 'restore' }, again],
    };
    expect(canRestoreUntil(twice)).toBe(again.at + RESTORE_MS);
  });

  it.each(['booked', 'arrived', 'called', 'in-service', 'deferred'] as const)(
    'has nothing to do while the booking is %s',
    (status) => {
      expect(mayRestore(CANCELLED_AT, { status, history: [booked] })).toEqual({
        ok: false,
        reason: 'already-so',
      });
    },
  );

  it.each(['cancelled-by-centre', 'missed', 'served', 'moved', 'expired', 'held'] as const)(
    'is no way back from %s',
    (status) => {
      expect(mayRestore(CANCELLED_AT, { status, history: [booked, cancel] })).toEqual({
        ok: false,
        reason: 'not-cancelled',
      });
    },
  );
});
