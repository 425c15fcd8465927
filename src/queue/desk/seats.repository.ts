import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { newId } from '../../common/ids.ts';
import type { LastAct } from '../domain/undo.ts';
import { windowMovedOn, windowNotOpen, windowNotYours } from './desk.errors.ts';

export interface WindowPlace {
  readonly centreId: string;
  readonly number: number;
}

/** Whoever sits down at a window, as their badge says. */
export interface Clerk {
  readonly accountId: string;
  readonly displayName: string;
}

/** A clerk acting at a window. `turn`: what the screen showed, where pressing twice would be two acts. */
export interface AtWindow extends WindowPlace {
  readonly clerk: Clerk;
  readonly turn?: number;
}

/** A window somebody sits at. Instants are epoch milliseconds. */
export interface Seat extends WindowPlace {
  readonly accountId: string;
  readonly clerk: string;
  readonly services: readonly string[];
  readonly state: 'open' | 'paused';
  readonly turn: number;
  readonly last: LastAct | null;
}

export type WindowEvent = 'opened' | 'paused' | 'resumed' | 'services' | 'closed' | 'taken-over';

interface SeatRow {
  readonly account_id: string;
  readonly clerk: string;
  readonly services: string[];
  readonly state: 'open' | 'paused';
  readonly turn: number;
  readonly last_steps: LastAct['tickets'] | null;
  readonly last_at: Date | null;
}

interface Told {
  readonly event: WindowEvent;
  readonly accountId: string;
  readonly reason: string | null;
  readonly now: number;
}

/** Writes who sits at which window, and what windows do. */
@Injectable()
export class SeatsRepository {
  /** The seat with its row locked, before any booking or ticket; null when the window is not open. */
  async lock(tx: Tx, { centreId, number }: WindowPlace): Promise<Seat | null> {
    const [row] = await tx.rows<SeatRow>(
      sql`
        select account_id, clerk, services, state, turn, last_steps, last_at
        from window_shift
        where centre_id = ${centreId} and window_number = ${number}
        for update`.named('desk.seat'),
    );
    if (!row) return null;
    const last =
      row.last_steps && row.last_at ? { tickets: row.last_steps, at: row.last_at.getTime() } : null;
    const { account_id: accountId, clerk, services, state, turn } = row;
    return { centreId, number, accountId, clerk, services, state, turn, last };
  }

  /** As `lock`, and it must be this clerk's: `window-not-open`, `window-not-yours`, `window-moved-on`. */
  async lockOwn(tx: Tx, at: AtWindow): Promise<Seat> {
    const values = { number: at.number };
    const seat = await this.lock(tx, at);
    if (!seat) throw new Problem(windowNotOpen, { values });
    if (seat.accountId !== at.clerk.accountId)
      throw new Problem(windowNotYours, { values, members: { clerk: seat.clerk } });
    if (at.turn !== undefined && at.turn !== seat.turn)
      throw new Problem(windowMovedOn, { values, members: { turn: seat.turn } });
    return seat;
  }

  /** Breaks window_shift_pk, window_shift_account_uq or, for a number nobody knows, window_shift_window_fk. */
  async open(
    tx: Tx,
    { centreId, number }: WindowPlace,
    { accountId, displayName }: Clerk,
    { services, now }: { readonly services: readonly string[]; readonly now: number },
  ): Promise<void> {
    const at = new Date(now);
    await tx.rows(sql`
      insert into window_shift (
        centre_id, window_number, account_id, clerk, services, state, opened_at, since, turn
      )
      values (
        ${centreId}, ${number}, ${accountId}, ${displayName}, ${services}::text[], 'open', ${at}, ${at}, 1
      )`);
  }

  /** Somebody else sits down; whoever stands at the window stays there. Breaks window_shift_account_uq. */
  async takeOver(
    tx: Tx,
    { centreId, number }: WindowPlace,
    { accountId, displayName }: Clerk,
  ): Promise<void> {
    await tx.rows(sql`
      update window_shift
      set account_id = ${accountId}, clerk = ${displayName}, turn = turn + 1
      where centre_id = ${centreId} and window_number = ${number}`);
  }

  /** A pause has a reason, work has none. */
  async setState(
    tx: Tx,
    { centreId, number }: WindowPlace,
    reason: string | null,
    now: number,
  ): Promise<void> {
    await tx.rows(sql`
      update window_shift
      set state = ${reason === null ? 'open' : 'paused'}, pause_reason = ${reason}, since = ${new Date(now)}
      where centre_id = ${centreId} and window_number = ${number}`);
  }

  async setServices(tx: Tx, { centreId, number }: WindowPlace, services: readonly string[]): Promise<void> {
    await tx.rows(sql`
      update window_shift
      set services = ${services}::text[]
      where centre_id = ${centreId} and window_number = ${number}`);
  }

  async close(tx: Tx, { centreId, number }: WindowPlace): Promise<void> {
    await tx.rows(sql`
      delete from window_shift
      where centre_id = ${centreId} and window_number = ${number}`);
  }

  /** One act more; what it moved can be taken back. An act that moved nothing leaves nothing to take back. */
  acted(tx: Tx, { centreId, number }: WindowPlace, { tickets, at }: LastAct): void {
    const steps = tickets.length === 0 ? null : JSON.stringify(tickets);
    const when = tickets.length === 0 ? null : new Date(at);
    tx.last(
      sql`
        update window_shift
        set turn = turn + 1, last_steps = ${steps}::jsonb, last_at = ${when}
        where centre_id = ${centreId} and window_number = ${number}`.named('desk.acted'),
    );
  }

  async tell(
    tx: Tx,
    { centreId, number }: WindowPlace,
    { event, accountId, reason, now }: Told,
  ): Promise<void> {
    await tx.rows(sql`
      insert into window_event (centre_id, id, window_number, at, event, account_id, reason)
      values (${centreId}, ${newId()}, ${number}, ${new Date(now)}, ${event}, ${accountId}, ${reason})`);
  }
}
