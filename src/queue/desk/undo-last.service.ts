import { Injectable } from '@nestjs/common';
import { Problem } from '../../common/errors/problem.ts';
import { UNDO_MINUTES, mayUndo } from '../domain/undo.ts';
import { TicketSteps } from '../ticket-steps.ts';
import { Desk } from './desk.ts';
import type { DeskAnswer, Moved } from './desk.ts';
import { nothingToUndo, undoActedSince, undoTooLate } from './desk.errors.ts';
import type { AtWindow } from './seats.repository.ts';

/**
 * Errand: a finger slipped. Takes back the last act of the window, all of it: after "complete and call the next one"
 * the next one waits again and the former is at the window again. Once: what was taken back stays so.
 */
@Injectable()
export class UndoLast {
  constructor(
    private readonly desk: Desk,
    private readonly steps: TicketSteps,
  ) {}

  /** Throws as `Desk.act`, `nothing-to-undo`, `undo-too-late`, `undo-acted-since`, `visitor-booked-anew`. */
  run(at: AtWindow & { readonly turn: number }): Promise<DeskAnswer> {
    return this.desk.act(
      at,
      async (tx, { seat, by }) => {
        const may = mayUndo(seat.last, by.now);
        if (!may.ok && may.reason === 'nothing') throw new Problem(nothingToUndo);
        if (!may.ok) throw new Problem(undoTooLate, { values: { minutes: UNDO_MINUTES } });
        const moved: Moved[] = [];
        for (const { id, step, event } of may.tickets) {
          const ticket = await this.steps.lock(tx, { centreId: seat.centreId, id });
          if (ticket.step !== step) throw new Problem(undoActedSince, { values: { label: ticket.label } });
          moved.push({ event: `undo-${event}`, ticket: await this.steps.undo(tx, ticket, by) });
        }
        return moved;
      },
      { forgets: true },
    );
  }
}
