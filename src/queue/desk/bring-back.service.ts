import { Injectable } from '@nestjs/common';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { HallNotices } from '../hall-notices.ts';
import { TicketSteps } from '../ticket-steps.ts';
import type { HallTicket } from '../ticket.ts';
import { notToday } from './desk.errors.ts';
import { toldWhy } from './desk.ts';
import type { TicketAsShown } from './tickets-at-window.ts';

export interface BringBackCommand extends TicketAsShown {
  readonly centreId: string;
  readonly accountId: string;
}

/** Errands: who was set aside, or was missed, waits again, with the turn kept. On the same day only. */
@Injectable()
export class BringBack {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly steps: TicketSteps,
    private readonly notices: HallNotices,
    private readonly clock: Clock,
  ) {}

  /** Throws `ticket-moved-on`, `ticket-not-found`, `ticket-not-of-today`. */
  deferred(command: BringBackCommand): Promise<HallTicket> {
    return this.#back(command, 'resume');
  }

  /** As `deferred`, and `visitor-booked-anew`: the place and the claims are taken again. */
  missed(command: BringBackCommand): Promise<HallTicket> {
    return this.#back(command, 'bring-back');
  }

  async #back(command: BringBackCommand, event: 'resume' | 'bring-back'): Promise<HallTicket> {
    const { centreId, accountId, ticketId: id, expectedStep } = command;
    const { timeZone } = await this.centres.get(this.database, centreId);
    const now = this.clock.now();
    const by = { accountId, window: null, reason: null, now };
    const ticket = await this.transactions
      .run(async (tx) => {
        const found = await this.steps.lock(tx, { centreId, id, expectedStep });
        if (found.localDate !== localOf(now, timeZone).date) throw new Problem(notToday);
        const changes = { calls: 0, calledAt: null, startedAt: null, window: null };
        return this.steps.take(tx, found, event, { by, changes });
      })
      .catch(toldWhy);
    this.notices.changed(centreId);
    return ticket;
  }
}
