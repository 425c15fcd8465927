import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import type { PauseReason } from '../domain/visit-end.ts';
import { HallNotices } from '../hall-notices.ts';
import { busyWith } from './call-next.service.ts';
import { windowNotOpen, windowNotYours } from './desk.errors.ts';
import { LineRepository } from './line.repository.ts';
import { SeatsRepository } from './seats.repository.ts';
import type { AtWindow, Seat, WindowEvent } from './seats.repository.ts';

/** Errands at one's own window: a pause, back from it, other services, the end. */
@Injectable()
export class RunWindow {
  constructor(
    private readonly transactions: Transactions,
    private readonly seats: SeatsRepository,
    private readonly line: LineRepository,
    private readonly audit: AuditTrail,
    private readonly notices: HallNotices,
    private readonly clock: Clock,
  ) {}

  /** Whoever is at the window is finished with first or afterwards: a pause stops calling, nothing else. */
  pause(at: AtWindow & { readonly reason: PauseReason }): Promise<void> {
    return this.#change(at, async (tx, seat, now) => {
      await this.seats.setState(tx, seat, at.reason, now);
      return { event: 'paused', reason: at.reason };
    });
  }

  resume(at: AtWindow): Promise<void> {
    return this.#change(at, async (tx, seat, now) => {
      if (seat.state === 'open') return null;
      await this.seats.setState(tx, seat, null, now);
      return { event: 'resumed', reason: null };
    });
  }

  /** `services` as `OfferedServices` answers them. */
  changeServices(at: AtWindow & { readonly services: readonly string[] }): Promise<void> {
    return this.#change(at, async (tx, seat) => {
      await this.seats.setServices(tx, seat, at.services);
      return { event: 'services', reason: at.services.join(' ') };
    });
  }

  /**
   * Not while somebody is at it: `window-busy`. Those handed over to it are anybody's from now on. Who may manage the
   * hall closes a window that another forgot (`ofOthers`); that is in the audit.
   */
  async close({ ofOthers, ...at }: AtWindow & { readonly ofOthers: boolean }): Promise<void> {
    const { number, clerk } = at;
    const now = this.clock.now();
    await this.transactions.run(async (tx) => {
      const seat = await this.seats.lock(tx, at);
      if (!seat) throw new Problem(windowNotOpen, { values: { number } });
      const isOwn = seat.accountId === clerk.accountId;
      if (!isOwn && !ofOthers)
        throw new Problem(windowNotYours, { values: { number }, members: { clerk: seat.clerk } });
      const there = await this.line.atWindow(tx, seat);
      if (there) throw busyWith(there);
      await this.seats.close(tx, seat);
      await this.seats.tell(tx, seat, { event: 'closed', accountId: clerk.accountId, reason: null, now });
      if (!isOwn) await this.#auditClosed(tx, seat, clerk.accountId);
    });
    this.notices.changed(at.centreId);
  }

  async #change(
    at: AtWindow,
    work: (
      tx: Tx,
      seat: Seat,
      now: number,
    ) => Promise<{ readonly event: WindowEvent; readonly reason: string | null } | null>,
  ): Promise<void> {
    const now = this.clock.now();
    const { accountId } = at.clerk;
    await this.transactions.run(async (tx) => {
      const seat = await this.seats.lockOwn(tx, at);
      const done = await work(tx, seat, now);
      if (done) await this.seats.tell(tx, seat, { ...done, accountId, now });
    });
    this.notices.changed(at.centreId);
  }

  #auditClosed(tx: Tx, seat: Seat, accountId: string): Promise<void> {
    return this.audit.record(tx, {
      actor: staffActor(accountId),
      action: 'window.closed-for-another',
      ...{ centreId: seat.centreId, subjectKind: 'window' },
      subjectId: `${seat.centreId} ${seat.number}`,
      before: { accountId: seat.accountId },
      after: { accountId: null },
    });
  }
}
