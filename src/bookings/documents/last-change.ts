import type { BookingDetails } from '../booking-details.ts';

/** The moment of the last thing that happened to the booking: documents made later are the same, byte for byte. */
export function lastChange(details: BookingDetails): number {
  return details.history.at(-1)?.at ?? details.startsAt;
}
