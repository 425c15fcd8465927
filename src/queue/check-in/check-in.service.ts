import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Clock } from '../../common/time/clock.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { toldWhy } from '../desk/desk.ts';
import { HallNotices } from '../hall-notices.ts';
import { TicketIssue } from '../ticket-issue.ts';
import { TicketSteps } from '../ticket-steps.ts';
import type { StepBy } from '../ticket-steps.ts';
import type { HallTicket } from '../ticket.ts';
import { ArrivingVisitsRepository } from './arriving-visits.repository.ts';
import type { VisitAtTheDoor, VisitKey } from './arriving-visits.repository.ts';
import { decideArrival } from './domain/arrival.ts';
import type { ArrivalRefusal } from './domain/arrival.ts';

export interface CheckInCommand {
  /** Where the person stands. */
  readonly centreId: string;
  readonly visit: VisitKey;
  /** Who received them; null at a kiosk. */
  readonly accountId: string | null;
  /** Staff receive a visit of today that was given up as missed, and say why. */
  readonly bringBack?: { readonly reason: string } | null;
}

export type CheckedIn =
  | {
      readonly ok: true;
      /** `again`: had a ticket already, and this is it. */
      readonly how: 'first' | 'again' | 'brought-back';
      readonly ticket: HallTicket;
    }
  | { readonly ok: false; readonly reason: ArrivalRefusal; readonly visit: VisitAtTheDoor | null };

/**
 * Errand: somebody has come. At the kiosk and at the desk at once, both are told the one ticket: who locks the booking
 * second finds it arrived.
 */
@Injectable()
export class CheckIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly visits: ArrivingVisitsRepository,
    private readonly issue: TicketIssue,
    private readonly steps: TicketSteps,
    private readonly audit: AuditTrail,
    private readonly notices: HallNotices,
    private readonly clock: Clock,
  ) {}

  /** Throws `visitor-booked-anew` when the person of a missed visit to be brought back has booked another one meanwhile. */
  async run(command: CheckInCommand): Promise<CheckedIn> {
    const checkedIn = await this.transactions.run((tx) => this.#receive(tx, command)).catch(toldWhy);
    if (checkedIn.ok && checkedIn.how !== 'again') this.notices.changed(command.centreId);
    return checkedIn;
  }

  async #receive(tx: Tx, command: CheckInCommand): Promise<CheckedIn> {
    const { centreId, accountId, bringBack = null } = command;
    const now = this.clock.now();
    const by: StepBy = { accountId, window: null, reason: bringBack?.reason ?? null, now };
    const visit = await this.visits.lock(tx, command.visit);
    if (!visit) return { ok: false, reason: 'not-found', visit: null };
    const decided = decideArrival(now, centreId, visit);
    if (decided.ok && decided.how === 'first') {
      const ticket = await this.#first(tx, visit, { by, isLate: decided.isLate, missed: false });
      return { ok: true, how: 'first', ticket };
    }
    const known = await this.visits.ticket(tx, visit);
    if (decided.ok) {
      if (!known) throw new Error('a booking is in the hall without a ticket');
      return { ok: true, how: 'again', ticket: known };
    }
    if (decided.reason === 'missed' && bringBack !== null)
      return { ok: true, how: 'brought-back', ticket: await this.#bringBack(tx, visit, { known, by }) };
    return { ok: false, reason: decided.reason, visit };
  }

  #first(
    tx: Tx,
    visit: VisitAtTheDoor,
    { by, isLate, missed }: { readonly by: StepBy; readonly isLate: boolean; readonly missed: boolean },
  ): Promise<HallTicket> {
    const { centreId, bookingId, service, startsAt: bookedFor, timeZone } = visit;
    const localDate = localOf(bookedFor, timeZone).date;
    return this.issue.issue(tx, { centreId, bookingId, service, bookedFor, localDate, isLate, missed }, by);
  }

  async #bringBack(
    tx: Tx,
    visit: VisitAtTheDoor,
    { known, by }: { readonly known: HallTicket | null; readonly by: StepBy },
  ): Promise<HallTicket> {
    const ticket = known
      ? await this.steps.take(tx, known, 'bring-back', {
          by,
          changes: { calls: 0, calledAt: null, startedAt: null, window: null },
        })
      : await this.#first(tx, visit, { by, isLate: true, missed: true });
    await this.audit.record(tx, {
      ...{
        actor: staffActor(by.accountId ?? ''),
        action: 'visit.brought-back',
        subjectKind: 'ticket',
        subjectId: ticket.id,
      },
      before: { state: 'missed' },
      after: { centreId: visit.centreId, label: ticket.label, state: ticket.state },
      reason: by.reason,
    });
    return ticket;
  }
}
