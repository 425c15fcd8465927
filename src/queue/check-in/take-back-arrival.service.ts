import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { Clock } from '../../common/time/clock.ts';
import { HallNotices } from '../hall-notices.ts';
import { TicketSteps } from '../ticket-steps.ts';
import type { HallTicket } from '../ticket.ts';

export interface TakeBackCommand {
  readonly centreId: string;
  readonly ticketId: string;
  readonly expectedStep: number;
  readonly accountId: string;
}

/**
 * Errand: somebody was checked in by mistake. The booking is booked again and the ticket leaves the hall; when the
 * right person comes they are given this very ticket, so numbers keep no gap.
 */
@Injectable()
export class TakeBackArrival {
  constructor(
    private readonly transactions: Transactions,
    private readonly steps: TicketSteps,
    private readonly notices: HallNotices,
    private readonly clock: Clock,
  ) {}

  /** Throws `ticket-not-found`, and `ticket-moved-on` unless the ticket waits and nobody has acted on it since. */
  async run({ centreId, ticketId, expectedStep, accountId }: TakeBackCommand): Promise<HallTicket> {
    const by = { accountId, window: null, reason: null, now: this.clock.now() };
    const ticket = await this.transactions.run(async (tx) => {
      const locked = await this.steps.lock(tx, { centreId, id: ticketId, expectedStep });
      return this.steps.take(tx, locked, 'take-back', { by });
    });
    this.notices.changed(centreId);
    return ticket;
  }
}
