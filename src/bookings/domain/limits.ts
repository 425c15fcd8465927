import { isActive, nextStatus } from './booking-status.ts';
import type { BookingEvent, BookingStatus } from './booking-status.ts';

const MINUTE = 60_000;

/** Instants here are milliseconds since the epoch. */
export interface LimitedBooking {
  readonly status: BookingStatus;
  readonly startsAt: number;
  /** Its time is closed: then no limit of time holds. */
  readonly isToMove?: boolean;
}

export interface MoveSettings {
  /** Least notice of the centre for changes online, in minutes (default 30). */
  readonly noticeMinutes: number;
}

export type LimitRefusal = 'too-late' | 'not-active';
export type Permitted = { readonly ok: true } | { readonly ok: false; readonly reason: LimitRefusal };

/**
 * The instant before which the applicant may move the booking: the notice before its start. Whether its
 * status lets it move is `mayMove`'s to say.
 */
export function canMoveUntil(booking: { readonly startsAt: number }, settings: MoveSettings): number {
  return booking.startsAt - settings.noticeMinutes * MINUTE;
}

/**
 * The instant before which the applicant may cancel: the start. Without notice, for a place given back late
 * is still a place.
 */
export function canCancelUntil(booking: { readonly startsAt: number }): number {
  return booking.startsAt;
}

/**
 * May the applicant move it now? Half-open: at `canMoveUntil` itself it is too late. Refuses `not-active`
 * when the booking is over or only held, `too-late` past the limit or once the person has come.
 */
export function mayMove(now: number, booking: LimitedBooking, settings: MoveSettings): Permitted {
  return permitted(booking, 'move', now < canMoveUntil(booking, settings));
}

/**
 * May the applicant cancel it now? Half-open: at the start itself it is too late. Refuses `not-active` when
 * the booking is over or only held, `too-late` from the start on or once the person is called.
 */
export function mayCancel(now: number, booking: LimitedBooking): Permitted {
  return permitted(booking, 'cancel-by-applicant', now < canCancelUntil(booking));
}

function permitted({ status, isToMove }: LimitedBooking, event: BookingEvent, inTime: boolean): Permitted {
  if (!isActive(status)) return { ok: false, reason: 'not-active' };
  return (inTime || isToMove === true) && nextStatus(status, event).ok
    ? { ok: true }
    : { ok: false, reason: 'too-late' };
}
