import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Limits } from '../../common/limits/limits.ts';
import { Clock } from '../../common/time/clock.ts';
import { CODES_PER_ACCOUNT } from './device-limits.ts';
import { pairingCodeUnknown } from './devices.errors.ts';
import { DevicesRepository } from './devices.repository.ts';
import type { DeviceFacts } from './devices.repository.ts';
import { PairingsRepository } from './pairings.repository.ts';

export interface PairCommand {
  readonly centreId: string;
  /** The six digits on the screen of the device. */
  readonly code: string;
  readonly name: string;
  readonly accountId: string;
}

/** Errand: somebody of the office types the code of a screen, which from then on is a device of the centre. */
@Injectable()
export class PairDevice {
  constructor(
    private readonly transactions: Transactions,
    private readonly pairings: PairingsRepository,
    private readonly devices: DevicesRepository,
    private readonly limits: Limits,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `too-many-requests`, `pairing-code-unknown`. */
  async run({ centreId, code, name, accountId }: PairCommand): Promise<DeviceFacts> {
    await this.limits.count(CODES_PER_ACCOUNT, accountId);
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const pairing = await this.pairings.lockByCode(tx, code, now);
      if (!pairing) throw new Problem(pairingCodeUnknown);
      const device = await this.devices.add(tx, { centreId, kind: pairing.kind, name }, { accountId, now });
      await this.pairings.claim(tx, pairing.id, device.id);
      await this.audit.record(tx, {
        ...{
          actor: staffActor(accountId),
          action: 'device.paired',
          subjectKind: 'device',
          subjectId: device.id,
        },
        after: { centreId, kind: device.kind, name },
      });
      return device;
    });
  }
}
