import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { HallNotices } from '../hall-notices.ts';
import { TicketSteps } from '../ticket-steps.ts';
import type { HallTicket } from '../ticket.ts';
import { documentNotShown, unknownPriority } from './check-in.errors.ts';
import { PriorityCategoriesReader } from './priority-categories.reader.ts';

export interface PriorityCommand {
  readonly centreId: string;
  readonly ticketId: string;
  readonly expectedStep: number;
  readonly accountId: string;
  /** null takes the priority away. */
  readonly category: string | null;
  readonly documentShown: boolean;
}

/** Errand: somebody is called before others, because the law says so and they have shown the document. */
@Injectable()
export class GivePriority {
  constructor(
    private readonly transactions: Transactions,
    private readonly steps: TicketSteps,
    private readonly categories: PriorityCategoriesReader,
    private readonly audit: AuditTrail,
    private readonly notices: HallNotices,
    private readonly clock: Clock,
  ) {}

  /** Throws `unknown-priority`, `document-not-shown`, `ticket-not-found`, `ticket-moved-on`. */
  async run(command: PriorityCommand): Promise<HallTicket> {
    const { centreId, ticketId, expectedStep, accountId, category, documentShown } = command;
    if (category !== null && !(await this.categories.has(category))) throw new Problem(unknownPriority);
    if (category !== null && !documentShown) throw new Problem(documentNotShown);
    const by = { accountId, window: null, reason: null, now: this.clock.now() };
    const ticket = await this.transactions.run(async (tx) => {
      const locked = await this.steps.lock(tx, { centreId, id: ticketId, expectedStep });
      const after = await this.steps.take(tx, locked, 'prioritise', { by, changes: { priority: category } });
      await this.audit.record(tx, {
        ...{ actor: staffActor(accountId), action: 'ticket.priority-given' },
        ...{ subjectKind: 'ticket', subjectId: ticketId },
        before: { priority: locked.priority },
        after: { centreId, label: after.label, priority: category, documentShown },
      });
      return after;
    });
    this.notices.changed(centreId);
    return ticket;
  }
}
