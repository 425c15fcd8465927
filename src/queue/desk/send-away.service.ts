import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { TicketSteps } from '../ticket-steps.ts';
import type { HallTicket } from '../ticket.ts';
import { Desk } from './desk.ts';
import type { DeskAnswer } from './desk.ts';
import { handOverNowhere } from './desk.errors.ts';
import { LineRepository } from './line.repository.ts';
import type { AtWindow, Seat } from './seats.repository.ts';
import { TicketsAtWindow } from './tickets-at-window.ts';
import type { TicketAsShown } from './tickets-at-window.ts';

/** To a window, to another service, or both. */
export interface HandOverCommand extends AtWindow, TicketAsShown {
  readonly toWindow: number | null;
  readonly toService: string | null;
  readonly reason: string | null;
}

/** Errands for whoever leaves the window unserved: set aside, handed over, not come. */
@Injectable()
export class SendAway {
  constructor(
    private readonly desk: Desk,
    private readonly steps: TicketSteps,
    private readonly tickets: TicketsAtWindow,
    private readonly line: LineRepository,
  ) {}

  /** Set aside until brought back; the turn is kept, because the line goes by the booked time. */
  defer(at: AtWindow & TicketAsShown): Promise<DeskAnswer> {
    return this.#step(at, 'defer');
  }

  /** Called and not come. The place and the person's claims are free at once. */
  miss(at: AtWindow & TicketAsShown): Promise<DeskAnswer> {
    return this.#step(at, 'miss');
  }

  /** Back into the line with the turn kept. Throws `hand-over-nowhere` besides the usual. */
  handOver({ toWindow, toService, reason, ...at }: HandOverCommand): Promise<DeskAnswer> {
    return this.desk.act(at, async (tx, { seat, by, today }) => {
      const ticket = await this.tickets.lock(tx, seat, at);
      const service = toService ?? ticket.service;
      await this.#mustBeTaken(tx, { seat, ticket, service, toWindow, today });
      const taken = await this.steps.take(tx, ticket, 'hand-over', {
        by: { ...by, reason },
        changes: { service, wantedWindow: toWindow, calls: 0, calledAt: null, startedAt: null },
      });
      return [{ event: 'hand-over', ticket: taken }];
    });
  }

  #step(at: AtWindow & TicketAsShown, event: 'defer' | 'miss'): Promise<DeskAnswer> {
    return this.desk.act(at, async (tx, { seat, by }) => {
      const ticket = await this.tickets.lock(tx, seat, at);
      return [{ event, ticket: await this.steps.take(tx, ticket, event, { by }) }];
    });
  }

  /** Nobody is sent to a window that is not open, to this one, or into a line that no window takes. */
  async #mustBeTaken(
    tx: Tx,
    question: {
      readonly seat: Seat;
      readonly ticket: HallTicket;
      readonly service: string;
      readonly toWindow: number | null;
      readonly today: string;
    },
  ): Promise<void> {
    const { seat, ticket, service, toWindow, today } = question;
    const isSame = toWindow === null && service === ticket.service;
    if (isSame || toWindow === seat.number) throw new Problem(handOverNowhere);
    const { centreId } = seat;
    const isTaken = await this.line.isTaken(tx, { centreId, service, window: toWindow, today });
    if (!isTaken) throw new Problem(handOverNowhere);
  }
}
