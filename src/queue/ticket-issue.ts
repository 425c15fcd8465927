import { Injectable } from '@nestjs/common';
import { HallBookings } from '../bookings/hall-bookings.ts';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { newId } from '../common/ids.ts';
import { ticketLabel } from './domain/ticket-label.ts';
import { ticketColumns } from './ticket-columns.sql.ts';
import { TicketSteps } from './ticket-steps.ts';
import type { StepBy } from './ticket-steps.ts';
import { insertTicketEvent } from './ticket-writing.sql.ts';
import { factsOf, ticketOf } from './ticket.ts';
import type { HallTicket, TicketRow } from './ticket.ts';

/** A booking that comes through the door. Instants are epoch milliseconds. */
export interface Arrival {
  readonly centreId: string;
  readonly bookingId: string;
  readonly service: string;
  readonly bookedFor: number;
  readonly localDate: string;
  readonly isLate: boolean;
  /** True for a missed visit without a ticket that staff receive after all. */
  readonly missed?: boolean;
}

/** The one way into the queue: the booking arrives and its ticket is written, in one transaction. */
@Injectable()
export class TicketIssue {
  constructor(
    private readonly bookings: HallBookings,
    private readonly steps: TicketSteps,
  ) {}

  /**
   * Throws `booking-not-active` unless the booking is booked (or missed, where that is said). Whoever had a ticket already (cancelled in the hall,
   * and took that back) goes on with it. Numbers have no gap: the day's counter is the last lock taken.
   */
  async issue(tx: Tx, arrival: Arrival, by: StepBy): Promise<HallTicket> {
    const { centreId, bookingId, missed = false } = arrival;
    const event = missed ? 'undo-miss' : 'arrive';
    // A ticket there already follows the booking's new moment of arrival by its foreign key.
    await this.bookings.step(tx, { centreId, bookingId, event, now: by.now });
    const [known] = await tx.rows<TicketRow>(sql`
      select ${ticketColumns}
      from ticket t
      where t.centre_id = ${centreId} and t.booking_id = ${bookingId}
      for update`);
    return known ? this.#again(tx, ticketOf(known), arrival, by) : this.#first(tx, arrival, by);
  }

  async #again(tx: Tx, known: HallTicket, arrival: Arrival, by: StepBy): Promise<HallTicket> {
    await tx.rows(sql`
      update ticket
      set is_late = ${arrival.isLate}
      where centre_id = ${known.centreId} and id = ${known.id}`);
    return this.steps.take(tx, { ...known, isLate: arrival.isLate }, 'arrive-again', { by });
  }

  async #first(tx: Tx, arrival: Arrival, by: StepBy): Promise<HallTicket> {
    const { centreId, bookingId, service, localDate } = arrival;
    const id = newId();
    const now = new Date(by.now);
    const [service_] = await tx.rows<{ ticket_prefix: string }>(sql`
      select ticket_prefix
      from service
      where code = ${service}`);
    const [counter] = await tx.rows<{ last_number: number }>(sql`
      insert into ticket_counter (centre_id, local_date, last_number)
      values (${centreId}, ${localDate}, 1)
      on conflict (centre_id, local_date) do update
      set last_number = ticket_counter.last_number + 1
      returning last_number`);
    if (!service_ || !counter) throw new Error('a booking of an unknown service arrived');
    const [row] = await tx.rows<TicketRow>(sql`
      insert into ticket as t (
        centre_id, id, booking_id, arrived_at, local_date, number, label, service_code,
        booked_for, is_late, state, calls, documents_seen, step
      )
      values (
        ${centreId}, ${id}, ${bookingId}, ${now}, ${localDate}, ${counter.last_number},
        ${ticketLabel(service_.ticket_prefix, counter.last_number)}, ${service},
        ${new Date(arrival.bookedFor)}, ${arrival.isLate}, 'arrived', 0, '{}', 1
      )
      returning ${ticketColumns}`);
    if (!row) throw new Error('a ticket was not written');
    const ticket = ticketOf(row);
    const taken = { step: ticket.step, event: 'arrive', by, after: factsOf(ticket) };
    await tx.rows(insertTicketEvent(ticket, taken));
    return ticket;
  }
}
