import { isActive } from './booking-status.ts';
import type { LimitedBooking, Permitted } from './limits.ts';

/** What makes an earlier "I will come" worthless: it was said of another time, or taken back. */
const UNSAID_BY: ReadonlySet<string> = new Set(['move', 'cancel-by-applicant']);

/** Whether the applicant has said "I will come" of the visit as it stands. The history is in order of time. */
export function isConfirmed(history: readonly { readonly event: string }[]): boolean {
  return history.findLast(({ event }) => event === 'confirm' || UNSAID_BY.has(event))?.event === 'confirm';
}

/**
 * May the applicant say "I will come" now? Until the start, half-open; instants are milliseconds since the
 * epoch. Refuses `not-active` when the booking is over, `too-late` from the start on or once the person is there.
 */
export function mayConfirm(now: number, { status, startsAt }: LimitedBooking): Permitted {
  if (!isActive(status)) return { ok: false, reason: 'not-active' };
  return status === 'booked' && now < startsAt ? { ok: true } : { ok: false, reason: 'too-late' };
}
