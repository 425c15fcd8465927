import { newId } from '../common/ids.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { ticketLabel } from '../queue/domain/ticket-label.ts';
import type { TicketFacts } from '../queue/domain/ticket-steps.ts';
import type { PlannedSlot } from '../slots/domain/day-plan.ts';
import type { DemoVisit } from './domain/demo-hall.ts';
import type { BookingToWrite } from './domain/demo-rows.ts';

/** A day of a centre as it is written down. */
export interface DayToWrite {
  readonly centreId: string;
  readonly date: LocalDate;
  readonly slots: readonly PlannedSlot[];
  readonly bookings: readonly BookingToWrite[];
}

/** The letter that tickets of a service begin with. */
export type Prefixes = ReadonlyMap<string, string>;

export interface WrittenRow {
  readonly centreId: string;
  readonly id: string;
  readonly booking: BookingToWrite;
  readonly ticket: WrittenTicket | null;
}

/** Bookings with their ids, and the tickets of those who came, numbered as they came. */
export function rowsOf({ centreId, date, bookings }: DayToWrite, prefixes: Prefixes): readonly WrittenRow[] {
  const came = bookings.filter(({ visit }) => visit !== null);
  const numbers = new Map(
    [...came]
      .sort((a, b) => (a.arrivedAt ?? 0) - (b.arrivedAt ?? 0))
      .map((booking, index) => [booking, index + 1]),
  );
  return bookings.map((booking) => {
    const id = newId();
    const number = numbers.get(booking);
    const { visit } = booking;
    if (!visit || number === undefined) return { centreId, id, booking, ticket: null };
    const label = ticketLabel(prefixes.get(booking.service) ?? 'П', number);
    return {
      centreId,
      id,
      booking,
      ticket: ticketOf(visit, { centreId, bookingId: id, date, number, label }),
    };
  });
}

type WrittenTicket = ReturnType<typeof ticketOf>;

function ticketOf(
  visit: DemoVisit,
  head: { centreId: string; bookingId: string; date: LocalDate; number: number; label: string },
) {
  const { booking, window, calledAt, startedAt, endedAt, isLate, outcome } = visit;
  const state = startedAt === null ? 'missed' : 'served';
  return {
    ...{
      ...head,
      id: newId(),
      service: booking.service,
      isLate,
      state,
      window,
      calls: startedAt === null ? 3 : 1,
    },
    ...{
      arrivedAt: new Date(visit.arrivedAt),
      bookedFor: new Date(booking.startsAt),
      calledAt: new Date(calledAt),
    },
    ...{ startedAt: startedAt && new Date(startedAt), endedAt: new Date(endedAt), outcome },
    events: ticketEvents(visit),
  };
}

function ticketEvents(
  visit: DemoVisit,
): readonly { at: Date; event: string; window: number | null; after: TicketFacts }[] {
  const { booking, window, calledAt, startedAt, endedAt, outcome } = visit;
  const came: TicketFacts = {
    ...{
      state: 'arrived',
      service: booking.service,
      priority: null,
      wantedWindow: null,
      window: null,
      calls: 0,
    },
    ...{
      calledAt: null,
      startedAt: null,
      endedAt: null,
      outcome: null,
      outcomeReason: null,
      documentsSeen: [],
    },
  };
  const called: TicketFacts = { ...came, state: 'called', window, calls: 1, calledAt };
  const first = [
    { at: new Date(visit.arrivedAt), event: 'arrive', window: null, after: came },
    { at: new Date(calledAt), event: 'call', window, after: called },
  ];
  const at = new Date(endedAt);
  if (startedAt === null)
    return [...first, { at, event: 'miss', window, after: { ...called, state: 'missed', endedAt } }];
  const started: TicketFacts = { ...called, state: 'in-service', startedAt };
  return [
    ...first,
    { at: new Date(startedAt), event: 'start', window, after: started },
    { at, event: 'serve', window, after: { ...started, state: 'served', endedAt, outcome } },
  ];
}
