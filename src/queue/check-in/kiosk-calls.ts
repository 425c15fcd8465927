import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { HallNotices } from '../hall-notices.ts';
import { kioskCallNotFound } from './check-in.errors.ts';
import { KioskCallsRepository } from './kiosk-calls.repository.ts';
import type { KioskCall } from './kiosk-calls.repository.ts';

/** Calls for staff from the kiosks of a centre. */
@Injectable()
export class KioskCalls {
  constructor(
    private readonly database: Database,
    private readonly repository: KioskCallsRepository,
    private readonly notices: HallNotices,
    private readonly clock: Clock,
  ) {}

  /** A kiosk that calls already goes on calling. */
  async call(
    kiosk: { readonly centreId: string; readonly deviceId: string },
    reason: KioskCall['reason'],
  ): Promise<void> {
    await this.repository.call(this.database, { ...kiosk, reason, now: this.clock.now() });
    this.notices.changed(kiosk.centreId);
  }

  /** Those nobody has answered yet, the oldest first. */
  open(centreId: string): Promise<readonly KioskCall[]> {
    return this.repository.open(this.database, centreId);
  }

  /** Somebody comes. Twice is once. Throws `kiosk-call-not-found`. */
  async acknowledge(centreId: string, id: string, accountId: string): Promise<void> {
    const known = await this.repository.acknowledge(this.database, {
      centreId,
      id,
      accountId,
      now: this.clock.now(),
    });
    if (!known) throw new Problem(kioskCallNotFound);
    this.notices.changed(centreId);
  }
}
