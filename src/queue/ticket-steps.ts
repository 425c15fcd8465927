import { Injectable } from '@nestjs/common';
import { HallBookings } from '../bookings/hall-bookings.ts';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import type { BookingEvent } from '../bookings/domain/booking-status.ts';
import { NOT_UNDONE, nextState, stepBack } from './domain/ticket-steps.ts';
import type { TicketEvent, TicketFacts } from './domain/ticket-steps.ts';
import { ticketMovedOn, ticketNotFound } from './queue.errors.ts';
import { ticketColumns } from './ticket-columns.sql.ts';
import { factsOf, ticketOf } from './ticket.ts';
import type { HallTicket, TicketRow } from './ticket.ts';

/** Who takes a step, and where. `accountId` null: the visitor at the kiosk, or the clock. */
export interface StepBy {
  readonly accountId: string | null;
  readonly window: number | null;
  readonly reason: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What a step changes beside the state. */
export type TicketChanges = Partial<Omit<TicketFacts, 'state'>>;

/** Takes a ticket and its booking one step on or back, and writes down what happened. The one writer of tickets. */
@Injectable()
export class TicketSteps {
  constructor(private readonly bookings: HallBookings) {}

  /**
   * The ticket with its booking and itself locked, in this order everywhere. With `expectedStep` (what the screen
   * showed) an older screen is refused: `ticket-moved-on`. Throws `ticket-not-found`.
   */
  async lock(
    tx: Tx,
    { centreId, id, expectedStep = null }: { centreId: string; id: string; expectedStep?: number | null },
  ): Promise<HallTicket> {
    await tx.rows(sql`
      select b.id
      from booking b
      join ticket t on t.centre_id = b.centre_id and t.booking_id = b.id
      where t.centre_id = ${centreId} and t.id = ${id}
      for update of b`);
    const [row] = await tx.rows<TicketRow>(sql`
      select ${ticketColumns}
      from ticket t
      where t.centre_id = ${centreId} and t.id = ${id}
      for update`);
    if (!row) throw new Problem(ticketNotFound);
    const ticket = ticketOf(row);
    if (expectedStep !== null && ticket.step !== expectedStep) throw movedOn(ticket);
    return ticket;
  }

  /** The ticket must be locked. Throws `ticket-moved-on` when the event may not come in its state. */
  async take(
    tx: Tx,
    ticket: HallTicket,
    event: TicketEvent,
    { by, changes = {} }: { readonly by: StepBy; readonly changes?: TicketChanges },
  ): Promise<HallTicket> {
    const next = nextState(ticket.state, event);
    if (!next.ok) throw movedOn(ticket);
    if (next.booking !== null) await this.#follow(tx, ticket, next.booking, by);
    const after = { ...factsOf(ticket), ...changes, state: next.state };
    return this.#write(tx, ticket, { after, event, by });
  }

  /** One step back: everything as it was before the last event. Throws `ticket-moved-on` when there is none to undo. */
  async undo(tx: Tx, ticket: HallTicket, by: StepBy): Promise<HallTicket> {
    const [last, before] = await tx.rows<{ event: string; after: TicketFacts }>(sql`
      select event, after
      from ticket_event
      where centre_id = ${ticket.centreId}
        and ticket_id = ${ticket.id}
        and step between ${ticket.step - 1} and ${ticket.step}
      order by step desc`);
    if (!last || !before || last.event.startsWith('undo-') || NOT_UNDONE.has(last.event))
      throw movedOn(ticket);
    const back = stepBack(ticket.state, before.after.state);
    if (back === 'unknown') throw movedOn(ticket);
    if (back !== null) await this.#follow(tx, ticket, back, by);
    return this.#write(tx, ticket, { after: before.after, event: `undo-${last.event}`, by });
  }

  async #follow(tx: Tx, ticket: HallTicket, event: BookingEvent, { now }: StepBy): Promise<void> {
    const { centreId, bookingId } = ticket;
    await this.bookings.step(tx, { centreId, bookingId, event, now });
  }

  async #write(
    tx: Tx,
    ticket: HallTicket,
    { after, event, by }: { readonly after: TicketFacts; readonly event: string; readonly by: StepBy },
  ): Promise<HallTicket> {
    const { centreId, id } = ticket;
    const step = ticket.step + 1;
    await tx.rows(
      sql`
      with written as (
        update ticket
        set
          state = ${after.state},
          service_code = ${after.service},
          priority = ${after.priority},
          wanted_window = ${after.wantedWindow},
          window_number = ${after.window},
          calls = ${after.calls},
          called_at = ${instant(after.calledAt)},
          started_at = ${instant(after.startedAt)},
          ended_at = ${instant(after.endedAt)},
          outcome = ${after.outcome},
          outcome_reason = ${after.outcomeReason},
          documents_seen = ${after.documentsSeen}::text[],
          step = ${step}
        where centre_id = ${centreId} and id = ${id}
      )
      insert into ticket_event (centre_id, ticket_id, step, at, event, account_id, window_number, reason, after)
      values (
        ${centreId}, ${id}, ${step}, ${new Date(by.now)}, ${event}, ${by.accountId}, ${by.window}, ${by.reason},
        ${JSON.stringify(after)}::jsonb
      )`.named('ticket-step'),
    );
    return { ...ticket, ...after, step };
  }
}

/** The refusal that tells where the ticket stands now. */
export function movedOn(ticket: HallTicket): Problem {
  const { id, label, state, window, step } = ticket;
  return new Problem(ticketMovedOn, {
    values: { label },
    members: { ticket: { id, label, state, window, step } },
  });
}

function instant(value: number | null): Date | null {
  return value === null ? null : new Date(value);
}
