import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/tx.ts';
import { TicketSteps, movedOn } from '../ticket-steps.ts';
import type { LockedTicket } from '../ticket-steps.ts';
import { isAt } from './desk.ts';
import type { Seat } from './seats.repository.ts';

/** A ticket and the step of it that the screen showed. */
export interface TicketAsShown {
  readonly ticketId: string;
  readonly expectedStep: number;
}

/** Finds the ticket that a clerk means. */
@Injectable()
export class TicketsAtWindow {
  constructor(private readonly steps: TicketSteps) {}

  /** Locked, as shown, and standing at this window; else `ticket-moved-on` or `ticket-not-found`. */
  async lock(
    tx: Tx,
    { centreId, number }: Seat,
    { ticketId, expectedStep }: TicketAsShown,
  ): Promise<LockedTicket> {
    const ticket = await this.steps.lock(tx, { centreId, id: ticketId, expectedStep });
    if (!isAt(ticket, number)) throw movedOn(ticket);
    return ticket;
  }
}
