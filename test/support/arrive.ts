import type { BookingDetails } from '../../src/bookings/booking-details.ts';
import { localOf } from '../../src/common/time/wall-clock.ts';
import type { HallTicket } from '../../src/queue/ticket.ts';
import { TicketIssue } from '../../src/queue/ticket-issue.ts';
import type { TestRooms } from './rooms.ts';

type Parts = Pick<TestRooms, 'get' | 'transactions' | 'clock'>;

/** Lets a booking come through the door, on time. */
export function arrive(
  { get, transactions, clock }: Parts,
  { centreId, id, service, startsAt, timeZone }: BookingDetails,
): Promise<HallTicket> {
  const now = clock.now();
  const arrival = {
    ...{ centreId, bookingId: id, service, bookedFor: startsAt, isLate: false },
    localDate: localOf(startsAt, timeZone).date,
  };
  return transactions.run((tx) =>
    get(TicketIssue).issue(tx, arrival, { accountId: null, window: null, reason: null, now }),
  );
}
