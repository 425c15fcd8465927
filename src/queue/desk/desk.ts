import { Injectable } from '@nestjs/common';
import type { CentreFacts } from '../../centres/centre-facts.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { brokenConstraint } from '../../common/database/failures.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { GatheredReads } from '../../common/gathered-reads.ts';
import { Clock } from '../../common/time/clock.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import type { MovedTicket } from '../domain/undo.ts';
import { HallNotices } from '../hall-notices.ts';
import type { StepBy } from '../ticket-steps.ts';
import type { HallTicket } from '../ticket.ts';
import { bookedAnew } from './desk.errors.ts';
import { SeatsRepository } from './seats.repository.ts';
import type { AtWindow, Seat } from './seats.repository.ts';

/** What an act finds: the seat, locked, and the day at the centre. */
export interface Sitting {
  readonly seat: Seat;
  readonly by: StepBy;
  readonly centre: CentreFacts;
  /** `YYYY-MM-DD` at the centre. */
  readonly today: string;
}

/** A ticket after a step and the event that moved it. */
export interface Moved {
  readonly ticket: HallTicket;
  readonly event: string;
}

/** After an act: the window's new turn, and who is at the window now. */
export interface DeskAnswer {
  readonly turn: number;
  readonly ticket: HallTicket | null;
  readonly timeZone: string;
}

type Act = (tx: Tx, sitting: Sitting) => Promise<readonly Moved[]>;

/**
 * Opens the one transaction of an act at a window: locks the seat, lets the act move tickets, remembers what it moved.
 * Two acts at one window come one after the other, and the second sees what the first did.
 */
@Injectable()
export class Desk {
  readonly #centres = new GatheredReads<CentreFacts>();

  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly seats: SeatsRepository,
    private readonly notices: HallNotices,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `window-not-open`, `window-not-yours`, `window-moved-on` and whatever the act throws.
   * `forgets`: what has been taken back is not taken back again.
   */
  async act(at: AtWindow, act: Act, { forgets = false } = {}): Promise<DeskAnswer> {
    const centre = await this.#centre(at.centreId);
    const now = this.clock.now();
    const { accountId } = at.clerk;
    const by: StepBy = { accountId, window: at.number, reason: null, now };
    const today = localOf(now, centre.timeZone).date;
    const answer = await this.transactions
      .run(async (tx) => {
        const seat = await this.seats.lockOwn(tx, at);
        const moved = await act(tx, { seat, by, centre, today });
        this.seats.acted(tx, seat, { tickets: forgets ? [] : moved.map(movedTicket), at: now });
        return { turn: seat.turn + 1, ticket: standing(moved, at.number), timeZone: centre.timeZone };
      })
      .catch(toldWhy);
    this.notices.changed(at.centreId);
    return answer;
  }

  #centre(centreId: string): Promise<CentreFacts> {
    return this.#centres.read(centreId, () => this.centres.get(this.database, centreId));
  }
}

function movedTicket({ ticket: { id, step }, event }: Moved): MovedTicket {
  return { id, step, event };
}

function standing(moved: readonly Moved[], number: number): HallTicket | null {
  const there = moved.map(({ ticket }) => ticket).filter((ticket) => isAt(ticket, number));
  return there.at(-1) ?? null;
}

/** Whether a ticket stands at a window: called there, or served. */
export function isAt({ window, state }: HallTicket, number: number): boolean {
  return window === number && (state === 'called' || state === 'in-service');
}

/** A step back into life claims person and contact again; whoever has booked meanwhile has them. */
export function toldWhy(error: unknown): never {
  const broken = brokenConstraint(error);
  if (broken === 'person_claim_pk' || broken === 'contact_claim_most_ck') throw new Problem(bookedAnew);
  throw error;
}
