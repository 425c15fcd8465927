import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import type { DeviceKind } from '../../common/http/permissions.ts';
import { Limits } from '../../common/limits/limits.ts';
import { Clock } from '../../common/time/clock.ts';
import { PAIRINGS_PER_ADDRESS } from './device-limits.ts';
import { PairingsRepository } from './pairings.repository.ts';
import type { StartedPairing } from './pairings.repository.ts';

const MOST_DRAWS = 20;

/** Errand: a screen wants to be a kiosk or a board, and shows a code for somebody in the office to type. */
@Injectable()
export class StartPairing {
  constructor(
    private readonly transactions: Transactions,
    private readonly pairings: PairingsRepository,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /** Throws `too-many-requests`. */
  async run(kind: DeviceKind, address: string): Promise<StartedPairing> {
    await this.limits.count(PAIRINGS_PER_ADDRESS, address);
    for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
      const started = await this.transactions.run((tx) => this.pairings.start(tx, kind, this.clock.now()));
      if (started) return started;
    }
    throw new Error('every code drawn is on a screen already');
  }
}
