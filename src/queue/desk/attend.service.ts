import { Injectable } from '@nestjs/common';
import { Problem } from '../../common/errors/problem.ts';
import { mayRecall } from '../domain/recall.ts';
import { TicketSteps, movedOn } from '../ticket-steps.ts';
import { Desk } from './desk.ts';
import type { DeskAnswer } from './desk.ts';
import { callsUsedUp, recallTooSoon } from './desk.errors.ts';
import type { AtWindow } from './seats.repository.ts';
import { TicketsAtWindow } from './tickets-at-window.ts';
import type { TicketAsShown } from './tickets-at-window.ts';
import { VisitEnds } from './visit-ends.ts';
import type { EndCommand } from './visit-ends.ts';

/** Errands for whoever is at the window: called once more, has come, is served. */
@Injectable()
export class Attend {
  constructor(
    private readonly desk: Desk,
    private readonly steps: TicketSteps,
    private readonly tickets: TicketsAtWindow,
    private readonly ends: VisitEnds,
  ) {}

  /** Throws as `Desk.act`, `ticket-moved-on`, `recall-too-soon`, `calls-used-up`. */
  recall(at: AtWindow & TicketAsShown): Promise<DeskAnswer> {
    return this.desk.act(at, async (tx, { seat, by, centre }) => {
      const ticket = await this.tickets.lock(tx, seat, at);
      const { calls, calledAt } = ticket;
      if (calledAt === null) throw movedOn(ticket);
      const most = centre.settings.missedAfterCalls;
      const may = mayRecall({ calls, calledAt }, most, by.now);
      if (!may.ok && may.reason === 'calls-used-up') throw new Problem(callsUsedUp, { values: { most } });
      if (!may.ok)
        throw new Problem(recallTooSoon, {
          values: { seconds: may.seconds },
          members: { seconds: may.seconds },
        });
      const changes = { calls: calls + 1, calledAt: by.now };
      return [{ event: 'recall', ticket: await this.steps.take(tx, ticket, 'recall', { by, changes }) }];
    });
  }

  /** The person has come. Throws as `Desk.act`, `ticket-moved-on`. */
  start(at: AtWindow & TicketAsShown): Promise<DeskAnswer> {
    return this.desk.act(at, async (tx, { seat, by }) => {
      const ticket = await this.tickets.lock(tx, seat, at);
      const changes = { startedAt: by.now };
      return [{ event: 'start', ticket: await this.steps.take(tx, ticket, 'start', { by, changes }) }];
    });
  }

  /** Throws as `Desk.act` and `VisitEnds.end`. */
  async serve(at: AtWindow & EndCommand): Promise<DeskAnswer> {
    const asked = await this.ends.asked();
    return this.desk.act(at, async (tx, sitting) => [await this.ends.end(tx, sitting, at, asked)]);
  }
}
