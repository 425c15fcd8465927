import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { HallBookings } from '../../bookings/hall-bookings.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Jobs } from '../../common/jobs/jobs.ts';
import { HallNotices } from '../hall-notices.ts';
import { TicketSteps } from '../ticket-steps.ts';
import { UnfinishedTicketsReader } from './unfinished-tickets.reader.ts';
import type { UnfinishedTicket } from './unfinished-tickets.reader.ts';

const MINUTE_SECONDS = 60;

/**
 * Errand of the clock. Whoever was called has not come only when nothing is left to call them by: all calls used up,
 * and minutes gone. Whoever was set aside was told that they may come back, and is kept until the centre's day ends:
 * "called while I was away, and never again" is what people complain of. After that day both count as missed, and who
 * was never called as cancelled by the centre, so that all of them may book anew. Whoever is still being served when
 * the day ends is left to the clerk, who alone knows how it ended.
 */
@Injectable()
export class TidyHall {
  constructor(
    private readonly jobs: Jobs,
    private readonly unfinished: UnfinishedTicketsReader,
    private readonly transactions: Transactions,
    private readonly steps: TicketSteps,
    private readonly bookings: HallBookings,
    private readonly notices: HallNotices,
  ) {}

  @Interval(20_000)
  everyMinute(): Promise<void> {
    return this.jobs.tick('tidy-hall', MINUTE_SECONDS, () => this.run());
  }

  /** How many were ended. Who moved on meanwhile is left alone. */
  async run(): Promise<number> {
    let ended = 0;
    for (const ticket of await this.unfinished.due()) {
      const isEnded = await this.transactions
        .run((tx) => this.#end(tx, ticket))
        .then(() => true, onlyMovedOn);
      if (!isEnded) continue;
      ended += 1;
      this.notices.changed(ticket.centreId);
    }
    return ended;
  }

  async #end(tx: Tx, { now, isUncalled, ...shown }: UnfinishedTicket): Promise<void> {
    const ticket = await this.steps.lock(tx, shown);
    const { centreId, bookingId } = ticket;
    if (isUncalled) await this.bookings.step(tx, { centreId, bookingId, event: 'cancel-by-centre', now });
    else {
      const by = { accountId: null, window: ticket.window, reason: null, now };
      await this.steps.take(tx, ticket, 'miss', { by });
    }
  }
}

function onlyMovedOn(error: unknown): false {
  if (error instanceof Problem) return false;
  throw error;
}
