import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { brokenConstraint } from '../../common/database/failures.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { HallNotices } from '../hall-notices.ts';
import { HallReader } from '../hall.reader.ts';
import { atAnotherWindow, windowNotFound, windowTaken } from './desk.errors.ts';
import { SeatsRepository } from './seats.repository.ts';
import type { AtWindow, Seat } from './seats.repository.ts';

export interface OpenCommand extends AtWindow {
  /** Checked by `OfferedServices`. */
  readonly services: readonly string[];
  /** Somebody who may manage the hall sits down where another forgot to close. */
  readonly takesOver: boolean;
}

/** Errand: a clerk sits down at a window. One clerk one window, one window one clerk. */
@Injectable()
export class OpenWindow {
  constructor(
    private readonly transactions: Transactions,
    private readonly seats: SeatsRepository,
    private readonly reader: HallReader,
    private readonly audit: AuditTrail,
    private readonly notices: HallNotices,
    private readonly clock: Clock,
  ) {}

  /** Again by the same clerk is no change. Throws `window-taken`, `at-another-window`, `window-not-found`. */
  async run(command: OpenCommand): Promise<void> {
    try {
      await this.transactions.run((tx) => this.#sitDown(tx, command));
    } catch (error) {
      throw await this.#told(error, command);
    }
    this.notices.changed(command.centreId);
  }

  async #sitDown(tx: Tx, command: OpenCommand): Promise<void> {
    const { clerk, services, takesOver } = command;
    const now = this.clock.now();
    const seat = await this.seats.lock(tx, command);
    if (seat?.accountId === clerk.accountId) return;
    if (seat && !takesOver) throw taken(seat);
    if (seat) return this.#takeOver(tx, seat, command);
    await this.seats.open(tx, command, clerk, { services, now });
    const told = { event: 'opened', accountId: clerk.accountId, reason: null, now } as const;
    await this.seats.tell(tx, command, told);
  }

  /** Whoever stands at the window stays there, and its services and its pause stay as they are. */
  async #takeOver(tx: Tx, seat: Seat, { clerk }: OpenCommand): Promise<void> {
    const { accountId } = clerk;
    await this.seats.takeOver(tx, seat, clerk);
    await this.seats.tell(tx, seat, { event: 'taken-over', accountId, reason: null, now: this.clock.now() });
    await this.audit.record(tx, {
      actor: staffActor(accountId),
      action: 'window.taken-over',
      ...{ centreId: seat.centreId, subjectKind: 'window' },
      subjectId: `${seat.centreId} ${seat.number}`,
      before: { accountId: seat.accountId },
      after: { accountId },
    });
  }

  async #told(error: unknown, { centreId, number, clerk }: OpenCommand): Promise<unknown> {
    const windows = async (): ReturnType<HallReader['windows']> => this.reader.windows(centreId);
    switch (brokenConstraint(error)) {
      case 'window_shift_pk': {
        const there = (await windows()).find((window) => window.number === number)?.shift;
        return taken({ number, clerk: there?.clerk ?? '' });
      }
      case 'window_shift_account_uq': {
        const own = (await windows()).find(({ shift }) => shift?.accountId === clerk.accountId);
        return new Problem(atAnotherWindow, {
          values: { number: own?.number ?? 0 },
          members: { number: own?.number ?? null },
        });
      }
      case 'window_shift_window_fk':
        return new Problem(windowNotFound, { values: { number } });
      default:
        return error;
    }
  }
}

function taken({ number, clerk }: Pick<Seat, 'number' | 'clerk'>): Problem {
  return new Problem(windowTaken, { values: { number }, members: { clerk } });
}
