import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { TicketSteps } from '../ticket-steps.ts';
import type { HallTicket } from '../ticket.ts';
import { Desk } from './desk.ts';
import type { DeskAnswer, Moved, Sitting } from './desk.ts';
import { windowBusy, windowPaused } from './desk.errors.ts';
import { LineRepository } from './line.repository.ts';
import type { AtWindow } from './seats.repository.ts';
import { VisitEnds } from './visit-ends.ts';
import type { EndCommand } from './visit-ends.ts';

export interface CallNextCommand extends AtWindow {
  /** Sent twice, the second finds the window a turn further and calls nobody. */
  readonly turn: number;
  /** "Complete and call the next one" is one errand: both or neither. */
  readonly finish?: EndCommand;
}

/** Errand: the next one comes to this window. Nobody waiting is an answer, not an error. */
@Injectable()
export class CallNext {
  constructor(
    private readonly desk: Desk,
    private readonly line: LineRepository,
    private readonly steps: TicketSteps,
    private readonly ends: VisitEnds,
  ) {}

  /** Throws as `Desk.act` and `VisitEnds.end`, `window-paused`, `window-busy`. */
  async run({ finish, ...at }: CallNextCommand): Promise<DeskAnswer> {
    const asked = finish && (await this.ends.asked());
    return this.desk.act(at, async (tx, sitting) => {
      if (sitting.seat.state === 'paused') throw new Problem(windowPaused);
      const leaving = finish && asked && (await this.ends.check(tx, sitting, finish, asked));
      // Sent together, in this order: the line is asked when the visit before has ended.
      const [ended, next] = await Promise.all([
        finish && leaving ? this.ends.take(tx, sitting, finish, leaving) : null,
        this.line.next(tx, sitting.seat, sitting.today),
      ]);
      return [...(ended ? [ended] : []), ...(await this.#call(tx, sitting, next))];
    });
  }

  async #call(tx: Tx, { seat, by }: Sitting, next: HallTicket | null): Promise<Moved[]> {
    if (!next) {
      const there = await this.line.atWindow(tx, seat);
      if (there) throw busyWith(there);
      return [];
    }
    const changes = { window: seat.number, calls: 1, calledAt: by.now, startedAt: null };
    return [{ event: 'call', ticket: await this.steps.take(tx, next, 'call', { by, changes }) }];
  }
}

/** Who is to be finished with first. */
export function busyWith({ id, label, state, step }: HallTicket): Problem {
  return new Problem(windowBusy, { values: { label }, members: { ticket: { id, label, state, step } } });
}
