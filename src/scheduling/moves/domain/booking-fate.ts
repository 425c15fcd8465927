import type { BookingStatus } from '../../../bookings/domain/booking-status.ts';
import type { MoveEvent } from './move-state.ts';

/** The booking of a row as it is now; null when it is erased. Instants are epoch milliseconds. */
export interface BookingNow {
  readonly status: BookingStatus;
  readonly startsAt: number;
  readonly holdUntil: number | null;
}

/** What the booking did by itself while it waited to be moved; null: it waits still. */
export function fateOf(booking: BookingNow | null, closed: number, now: number): MoveEvent | null {
  if (!booking) return 'cancel';
  switch (booking.status) {
    case 'held':
      return (booking.holdUntil ?? 0) > now ? null : 'run-out';
    case 'expired':
      return 'run-out';
    case 'moved':
      return 'choose-another';
    case 'cancelled-by-applicant':
    case 'cancelled-by-centre':
      return 'cancel';
    case 'in-service':
    case 'served':
    case 'missed':
      return 'receive';
    case 'booked':
    case 'arrived':
    case 'called':
    case 'deferred':
      return booking.startsAt === closed ? null : 'choose-another';
    default:
      return booking.status satisfies never;
  }
}
