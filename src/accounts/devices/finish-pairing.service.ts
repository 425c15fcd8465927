import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Limits } from '../../common/limits/limits.ts';
import { Clock } from '../../common/time/clock.ts';
import { QUESTIONS_PER_ADDRESS } from './device-limits.ts';
import { pairingNotFound } from './devices.errors.ts';
import { DevicesRepository } from './devices.repository.ts';
import { PairingsRepository } from './pairings.repository.ts';

export interface FinishCommand {
  readonly id: string;
  readonly secret: string;
  readonly address: string;
}

/**
 * Errand: a screen asks whether its code has been typed, and is given its token when it has. Asked again it is given
 * another one, for the first may have been lost on the way; only the pairing's ten minutes end that.
 */
@Injectable()
export class FinishPairing {
  constructor(
    private readonly transactions: Transactions,
    private readonly pairings: PairingsRepository,
    private readonly devices: DevicesRepository,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /** The token, or null as long as nobody has typed the code. Throws `too-many-requests`, `pairing-not-found`. */
  async run({ id, secret, address }: FinishCommand): Promise<string | null> {
    await this.limits.count(QUESTIONS_PER_ADDRESS, address);
    if (!validate(id)) throw new Problem(pairingNotFound);
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const pairing = await this.pairings.bySecret(tx, id, secret, now);
      if (!pairing) throw new Problem(pairingNotFound);
      return pairing.deviceId === null ? null : this.devices.giveToken(tx, pairing.deviceId, now);
    });
  }
}
