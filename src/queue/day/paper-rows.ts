import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { bookingNotFound } from '../../bookings/bookings.errors.ts';
import { HallBookings } from '../../bookings/hall-bookings.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { AskedDocuments } from '../desk/visit-ends.ts';
import { TicketIssue } from '../ticket-issue.ts';
import { TicketSteps } from '../ticket-steps.ts';
import type { NextStep, StepBy } from '../ticket-steps.ts';
import type { HallTicket } from '../ticket.ts';
import { paperEnteredAlready, paperNotOfTheDay } from './day.errors.ts';
import { readPaperRow } from './domain/paper-row.ts';
import type { PaperDay, PaperRow, PaperStory } from './domain/paper-row.ts';
import { paperProblem } from './paper-refusals.ts';
import { PaperVisitsRepository } from './paper-visits.repository.ts';
import type { PaperVisit } from './paper-visits.repository.ts';

/** What all rows of a sheet have in common. */
export interface Sheet {
  readonly centreId: string;
  readonly accountId: string;
  readonly date: string;
  readonly day: PaperDay;
  readonly lateMinutes: number;
  readonly asked: AskedDocuments;
}

interface Entered {
  readonly ok: true;
  readonly label: string | null;
  readonly status: string;
}

type CameStory = Exclude<PaperStory, { readonly kind: 'never-came' }>;

/** Enters one row: the visit's arrival and steps with the times of the sheet, in the caller's transaction. */
@Injectable()
export class PaperRows {
  constructor(
    private readonly visits: PaperVisitsRepository,
    private readonly bookings: HallBookings,
    private readonly issue: TicketIssue,
    private readonly steps: TicketSteps,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws what the row is refused for: a problem each, and constraint errors of who has booked anew. */
  async enter(
    tx: Tx,
    sheet: Sheet,
    { reference, row }: { readonly reference: string; readonly row: PaperRow },
  ): Promise<Entered> {
    const { centreId, day } = sheet;
    const visit = await this.visits.lock(tx, centreId, reference);
    if (!visit) throw new Problem(bookingNotFound);
    if (visit.startsAt < day.begins || visit.startsAt >= day.ends) throw new Problem(paperNotOfTheDay);
    const known = await this.visits.ticket(tx, centreId, visit.bookingId);
    const waiting = known && visit.status === 'arrived' && known.state === 'arrived' ? known : null;
    const read = readPaperRow(withArrival(row, waiting), day, sheet.asked(visit.service, visit.audience));
    if (!read.ok) throw paperProblem(read.reason);
    const entered = await this.#write(tx, sheet, { visit, waiting, known, story: read.story });
    await this.audit.record(tx, {
      ...{ actor: staffActor(sheet.accountId), action: 'visit.entered-from-paper' },
      ...{ subjectKind: 'booking', subjectId: visit.bookingId },
      centreId,
      before: { status: visit.status },
      after: { date: sheet.date, told: read.story.kind, status: entered.status },
    });
    return entered;
  }

  async #write(
    tx: Tx,
    sheet: Sheet,
    {
      visit,
      waiting,
      known,
      story,
    }: {
      readonly visit: PaperVisit;
      readonly waiting: HallTicket | null;
      readonly known: HallTicket | null;
      readonly story: PaperStory;
    },
  ): Promise<Entered> {
    if (story.kind === 'never-came') return this.#neverCame(tx, sheet, visit);
    // The screens know that one came already, and nothing else is told.
    if (waiting && story.kind === 'came') throw alreadyEntered(visit);
    const ticket = waiting ?? (await this.#arrive(tx, sheet, visit, known, story));
    const last = await this.steps.takeAll(tx, ticket, stepsOf(sheet, story));
    return { ok: true, label: last.label, status: last.state };
  }

  async #neverCame(tx: Tx, { centreId, day }: Sheet, visit: PaperVisit): Promise<Entered> {
    if (visit.status !== 'booked') throw alreadyEntered(visit);
    const { bookingId, startsAt } = visit;
    // Nobody has stayed away before their time has come.
    if (startsAt > day.now) throw paperProblem('in-future');
    const status = await this.bookings.step(tx, { centreId, bookingId, event: 'miss', now: day.now });
    return { ok: true, label: null, status };
  }

  /** Also whom the clock gave up as missed while nobody could say that they were there. */
  async #arrive(
    tx: Tx,
    sheet: Sheet,
    visit: PaperVisit,
    known: HallTicket | null,
    { arrivedAt }: CameStory,
  ): Promise<HallTicket> {
    const missed = visit.status === 'missed' && known === null;
    if (visit.status !== 'booked' && !missed) throw alreadyEntered(visit);
    const { bookingId, service, startsAt: bookedFor } = visit;
    const isLate = arrivedAt > bookedFor + sheet.lateMinutes * 60_000;
    const { centreId, date: localDate } = sheet;
    const arrival = { centreId, bookingId, service, bookedFor, localDate, isLate, missed };
    return this.issue.issue(tx, arrival, byPaper(sheet, arrivedAt, null));
  }
}

/** Who was checked in before the network went down has arrived when the screens say. */
function withArrival(row: PaperRow, waiting: HallTicket | null): PaperRow {
  return waiting && row.arrivedAt === null ? { ...row, arrivedAt: waiting.arrivedAt } : row;
}

function stepsOf(sheet: Sheet, story: CameStory): NextStep[] {
  if (story.kind === 'came') return [];
  const { calledAt, window } = story;
  const by = (at: number): StepBy => byPaper(sheet, at, window);
  const call: NextStep = { event: 'call', by: by(calledAt), changes: { window, calls: 1, calledAt } };
  if (story.kind === 'missed-call') return [call, { event: 'miss', by: by(story.missedAt) }];
  const { startedAt, endedAt, end } = story;
  const { outcome, reason: outcomeReason, documentsSeen } = end;
  return [
    call,
    { event: 'start', by: by(startedAt), changes: { startedAt } },
    { event: 'serve', by: by(endedAt), changes: { endedAt, outcome, outcomeReason, documentsSeen } },
  ];
}

function byPaper({ accountId }: Sheet, now: number, window: number | null): StepBy {
  return { accountId, window, now, reason: null, fromPaper: true };
}

function alreadyEntered({ status }: PaperVisit): Problem {
  return new Problem(paperEnteredAlready, { members: { status } });
}
