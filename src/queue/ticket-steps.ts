import { Injectable } from '@nestjs/common';
import { notActive } from '../bookings/bookings.errors.ts';
import { HallBookings } from '../bookings/hall-bookings.ts';
import { stepAsPart } from '../bookings/hall-step.sql.ts';
import type { HallStep, StepPart } from '../bookings/hall-step.sql.ts';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import type { BookingEvent } from '../bookings/domain/booking-status.ts';
import { NOT_UNDONE, nextState, stepBack } from './domain/ticket-steps.ts';
import type { TicketEvent, TicketFacts } from './domain/ticket-steps.ts';
import { ticketMovedOn, ticketNotFound } from './queue.errors.ts';
import { ticketColumns } from './ticket-columns.sql.ts';
import { insertTicketEvent, updateTicket } from './ticket-writing.sql.ts';
import type { TakenStep } from './ticket-writing.sql.ts';
import { factsOf, ticketOf } from './ticket.ts';
import type { HallTicket, StepBy, TicketRow } from './ticket.ts';

export type { StepBy } from './ticket.ts';

/** One step of several that are taken together. */
export interface NextStep {
  readonly event: TicketEvent;
  readonly by: StepBy;
  readonly changes?: TicketChanges;
}

/** A ticket that is locked, and who comes with it; empty when the booking was erased. */
export interface LockedTicket extends HallTicket {
  readonly audience: string;
}

interface WrittenStep {
  readonly after: TicketFacts;
  readonly event: string;
  readonly by: StepBy;
  /** The booking's step, where it is taken in the same statement. */
  readonly part: StepPart | null;
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
  ): Promise<LockedTicket> {
    const [row] = await tx.rows<TicketRow & { audience_code: string | null }>(
      sql`
        select ${ticketColumns}, b.audience_code
        from ticket t
        join booking b on b.centre_id = t.centre_id and b.id = t.booking_id
        where t.centre_id = ${centreId} and t.id = ${id}
        for update of b, t`.named('ticket-lock'),
    );
    if (!row) throw new Problem(ticketNotFound);
    const ticket = ticketOf(row);
    if (expectedStep !== null && ticket.step !== expectedStep) throw movedOn(ticket);
    return { ...ticket, audience: row.audience_code ?? '' };
  }

  /**
   * The ticket must be locked. Throws `ticket-moved-on` when the event may not come in its state, and for priority also
   * when the arrival was taken back: the ticket stays as it was, and its booking is in no hall.
   */
  async take(
    tx: Tx,
    ticket: HallTicket,
    event: TicketEvent,
    { by, changes = {} }: { readonly by: StepBy; readonly changes?: TicketChanges },
  ): Promise<HallTicket> {
    const next = nextState(ticket.state, event);
    if (!next.ok) throw movedOn(ticket);
    if (event === 'prioritise' && !(await this.#isInHall(tx, ticket))) throw movedOn(ticket);
    const after = { ...factsOf(ticket), ...changes, state: next.state };
    const part = next.booking && stepAsPart(bookingStep(ticket, next.booking, by));
    if (next.booking !== null && !part) await this.#follow(tx, ticket, next.booking, by);
    return this.#write(tx, ticket, { after, event, by, part });
  }

  /**
   * Several steps of the past at once: each is told, and the ticket is written as the last one leaves it, so that
   * whoever was at a window then is not in the way of who is there now. Throws as `take`.
   */
  async takeAll(tx: Tx, ticket: HallTicket, steps: readonly NextStep[]): Promise<HallTicket> {
    let after = ticket;
    let taken: TakenStep | null = null;
    for (const { event, by, changes = {} } of steps) {
      const next = nextState(after.state, event);
      if (!next.ok) throw movedOn(after);
      if (next.booking !== null) await this.#follow(tx, after, next.booking, by);
      after = { ...after, ...changes, state: next.state, step: after.step + 1 };
      taken = { step: after.step, event, by, after: factsOf(after) };
      await tx.rows(insertTicketEvent(ticket, taken));
    }
    if (taken) await tx.rows(updateTicket(ticket, taken));
    return after;
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
    return this.#write(tx, ticket, { after: before.after, event: `undo-${last.event}`, by, part: null });
  }

  /** Whether the booking says what the ticket says. Both are locked. */
  async #isInHall(tx: Tx, { centreId, bookingId, state }: HallTicket): Promise<boolean> {
    const [row] = await tx.rows<{ status: string }>(sql`
      select status
      from booking
      where centre_id = ${centreId} and id = ${bookingId}`);
    return row?.status === state;
  }

  async #follow(tx: Tx, ticket: HallTicket, event: BookingEvent, by: StepBy): Promise<void> {
    await this.bookings.step(tx, bookingStep(ticket, event, by));
  }

  /** One statement, with the booking's step in it where that is a part; `booking-not-active` undoes the whole. */
  async #write(tx: Tx, ticket: HallTicket, { after, event, by, part }: WrittenStep): Promise<HallTicket> {
    const step = ticket.step + 1;
    const taken = { step, event, by, after };
    const [moved] = await tx.rows<{ bookings: number }>(
      sql`
      with ${part ? sql`${part.sql},` : sql``} written as (${updateTicket(ticket, taken)})
      ${insertTicketEvent(ticket, taken)}
      returning ${part ? sql`(select count(*)::int from hall_booking)` : sql`1`} as bookings`.named(
        part ? `ticket-step.${part.name}` : 'ticket-step',
      ),
    );
    if (moved?.bookings === 0) throw new Problem(notActive);
    return { ...ticket, ...after, step };
  }
}

function bookingStep({ centreId, bookingId }: HallTicket, event: BookingEvent, { now }: StepBy): HallStep {
  return { centreId, bookingId, event, now };
}

/** The refusal that tells where the ticket stands now. */
export function movedOn(ticket: HallTicket): Problem {
  const { id, label, state, window, step } = ticket;
  return new Problem(ticketMovedOn, {
    values: { label },
    members: { ticket: { id, label, state, window, step } },
  });
}
