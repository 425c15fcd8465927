import type { DemoBooking } from './demo-bookings.ts';
import type { DemoVisit } from './demo-hall.ts';

const MINUTE = 60_000;
const MISSED_AFTER = 30 * MINUTE;

export interface DemoEvent {
  readonly at: number;
  readonly event: string;
  readonly leftAt?: number;
}

/** A booking as it is written down: no name, as thirty days after the visit. */
export interface BookingToWrite extends DemoBooking {
  readonly status: string;
  readonly closedAt: number;
  readonly arrivedAt: number | null;
  readonly events: readonly DemoEvent[];
  readonly visit: DemoVisit | null;
}

/** What is written down of a day: every booking with its story. */
export function demoRows(
  bookings: readonly DemoBooking[],
  visits: readonly DemoVisit[],
): readonly BookingToWrite[] {
  const visitOf = new Map(visits.map((visit) => [visit.booking, visit]));
  return bookings.map((booking) => {
    const before: DemoEvent[] = [{ at: booking.bookedAt, event: 'book' }];
    if (booking.movedFrom !== null)
      before.push({ at: booking.bookedAt + 20 * MINUTE, event: 'move', leftAt: booking.movedFrom });
    const visit = visitOf.get(booking) ?? null;
    return visit ? came(booking, before, visit) : didNotCome(booking, before);
  });
}

function came(booking: DemoBooking, before: readonly DemoEvent[], visit: DemoVisit): BookingToWrite {
  const { arrivedAt, calledAt, startedAt, endedAt } = visit;
  const arrival = [
    { at: arrivedAt, event: 'arrive' },
    { at: calledAt, event: 'call' },
  ];
  const end =
    startedAt === null
      ? [{ at: endedAt, event: 'miss' }]
      : [
          { at: startedAt, event: 'start' },
          { at: endedAt, event: 'serve' },
        ];
  return {
    ...{ ...booking, visit, arrivedAt, closedAt: endedAt, status: startedAt === null ? 'missed' : 'served' },
    events: [...before, ...arrival, ...end],
  };
}

function didNotCome(booking: DemoBooking, before: readonly DemoEvent[]): BookingToWrite {
  const { fate, startsAt, bookedAt } = booking;
  const isAbsent = fate === 'absent';
  // Cancelled half way between booking and visit.
  const closedAt = isAbsent
    ? startsAt + MISSED_AFTER
    : Math.round((Math.max(bookedAt, startsAt - 86_400_000) + startsAt) / 2);
  const event = isAbsent ? 'miss' : fate.replace('cancelled-', 'cancel-');
  return {
    ...{ ...booking, visit: null, arrivedAt: null, closedAt, status: isAbsent ? 'missed' : fate },
    events: [...before, { at: closedAt, event }],
  };
}
