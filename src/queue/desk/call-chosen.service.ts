import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Problem } from '../../common/errors/problem.ts';
import { TicketSteps, movedOn } from '../ticket-steps.ts';
import { busyWith } from './call-next.service.ts';
import { Desk } from './desk.ts';
import type { DeskAnswer } from './desk.ts';
import { windowPaused } from './desk.errors.ts';
import { LineRepository } from './line.repository.ts';
import type { AtWindow } from './seats.repository.ts';
import type { TicketAsShown } from './tickets-at-window.ts';

export interface CallChosenCommand extends AtWindow, TicketAsShown {
  readonly turn: number;
  /** In the clerk's own words; kept in the audit. */
  readonly reason: string;
}

/** Errand: somebody out of turn, with a reason that stays. */
@Injectable()
export class CallChosen {
  constructor(
    private readonly desk: Desk,
    private readonly line: LineRepository,
    private readonly steps: TicketSteps,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws as `Desk.act`, `window-paused`, `window-busy`, `ticket-moved-on`, `ticket-not-found`. */
  run({ ticketId, expectedStep, reason, ...at }: CallChosenCommand): Promise<DeskAnswer> {
    return this.desk.act(at, async (tx, { seat, by, today }) => {
      if (seat.state === 'paused') throw new Problem(windowPaused);
      const there = await this.line.atWindow(tx, seat);
      if (there) throw busyWith(there);
      const chosen = await this.steps.lock(tx, { centreId: seat.centreId, id: ticketId, expectedStep });
      if (chosen.localDate !== today) throw movedOn(chosen);
      const ticket = await this.steps.take(tx, chosen, 'call-chosen', {
        by: { ...by, reason },
        changes: { window: seat.number, calls: 1, calledAt: by.now, startedAt: null },
      });
      await this.audit.record(tx, {
        actor: staffActor(seat.accountId),
        action: 'ticket.called-out-of-turn',
        ...{ subjectKind: 'ticket', subjectId: ticket.id, centreId: seat.centreId },
        before: { state: chosen.state },
        after: { label: ticket.label, state: ticket.state, window: seat.number },
        reason,
      });
      return [{ event: 'call-chosen', ticket }];
    });
  }
}
