import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../catalogue/catalogue.service.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { ProblemType } from '../../common/errors/problem.ts';
import { checkEnd } from '../domain/visit-end.ts';
import type { EndRefusal, VisitEnd } from '../domain/visit-end.ts';
import { TicketSteps } from '../ticket-steps.ts';
import type { LockedTicket } from '../ticket-steps.ts';
import type { Moved, Sitting } from './desk.ts';
import { reasonMissing, reasonNotAsked, unknownDocument } from './desk.errors.ts';
import { TicketsAtWindow } from './tickets-at-window.ts';
import type { TicketAsShown } from './tickets-at-window.ts';

/** How the visit at the window ended. */
export interface EndCommand extends TicketAsShown, VisitEnd {}

/** Codes of the documents that are asked of an audience for a service. */
export type AskedDocuments = (service: string, audience: string) => readonly string[];

const REFUSALS: Readonly<Record<EndRefusal, ProblemType>> = {
  'reason-missing': reasonMissing,
  'reason-not-asked': reasonNotAsked,
  'unknown-document': unknownDocument,
};

/** Ends the visit at a window. */
@Injectable()
export class VisitEnds {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly steps: TicketSteps,
    private readonly tickets: TicketsAtWindow,
  ) {}

  /** Read before the transaction: inside it no other connection may be waited for. */
  async asked(): Promise<AskedDocuments> {
    const services = await this.catalogue.services('ru');
    return (service, audience) =>
      services
        .find(({ code }) => code === service)
        ?.audiences.find(({ code }) => code === audience)
        ?.documents.map(({ code }) => code) ?? [];
  }

  /** Throws as `check`. */
  async end(tx: Tx, sitting: Sitting, end: EndCommand, asked: AskedDocuments): Promise<Moved> {
    return this.take(tx, sitting, end, await this.check(tx, sitting, end, asked));
  }

  /** The ticket, locked, that may end so. Throws `ticket-moved-on`, `reason-missing`, `reason-not-asked`, `unknown-document`. */
  async check(tx: Tx, { seat }: Sitting, end: EndCommand, asked: AskedDocuments): Promise<LockedTicket> {
    const ticket = await this.tickets.lock(tx, seat, end);
    const checked = checkEnd(end, asked(ticket.service, ticket.audience));
    if (!checked.ok) throw new Problem(REFUSALS[checked.reason]);
    return ticket;
  }

  /** Ends what was checked. */
  async take(tx: Tx, { by }: Sitting, end: EndCommand, ticket: LockedTicket): Promise<Moved> {
    const { outcome, reason: outcomeReason, documentsSeen } = end;
    const changes = { endedAt: by.now, outcome, outcomeReason, documentsSeen };
    return { event: 'serve', ticket: await this.steps.take(tx, ticket, 'serve', { by, changes }) };
  }
}
