import { isActive } from './booking-status.ts';
import type { BookingStatus } from './booking-status.ts';

/** How long a cancellation can be undone, in milliseconds. */
export const RESTORE_MS = 60_000;

/** Instants here are milliseconds since the epoch. */
export interface RestorableBooking {
  readonly status: BookingStatus;
  readonly history: readonly { readonly at: number; readonly event: string }[];
}

export type Restorable =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'already-so' | 'too-late' | 'not-cancelled' };

/** The instant before which the applicant's own cancellation can be undone; null when there is none to undo. */
export function canRestoreUntil({ status, history }: RestorableBooking): number | null {
  if (status !== 'cancelled-by-applicant') return null;
  const cancelled = history.findLast(({ event }) => event === 'cancel-by-applicant');
  return cancelled ? cancelled.at + RESTORE_MS : null;
}

/**
 * May the applicant take a cancelled booking back now? Half-open: at `canRestoreUntil` itself it is too late.
 * Refuses `already-so` when it is active (a second undoing is answered as the first) and `not-cancelled`
 * when it ended otherwise.
 */
export function mayRestore(now: number, booking: RestorableBooking): Restorable {
  if (isActive(booking.status)) return { ok: false, reason: 'already-so' };
  const until = canRestoreUntil(booking);
  if (until === null) return { ok: false, reason: 'not-cancelled' };
  return now < until ? { ok: true } : { ok: false, reason: 'too-late' };
}
