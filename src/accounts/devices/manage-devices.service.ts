import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { deviceNotFound } from './devices.errors.ts';
import { DevicesRepository } from './devices.repository.ts';
import type { DeviceFacts } from './devices.repository.ts';

const SHOWN_AFTER_REVOKED_MS = 30 * 86_400_000;

export interface DeviceCommand {
  readonly centreId: string;
  readonly deviceId: string;
  readonly accountId: string;
}

/** Errands of staff about the devices of their centre. */
@Injectable()
export class ManageDevices {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly devices: DevicesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Those at work first, then those revoked in the last thirty days. */
  list(centreId: string): Promise<readonly DeviceFacts[]> {
    return this.devices.list(this.database, centreId, this.clock.now() - SHOWN_AFTER_REVOKED_MS);
  }

  /** Throws `device-not-found`. */
  rename(command: DeviceCommand, name: string): Promise<DeviceFacts> {
    return this.transactions.run(async (tx) => {
      const device = await this.#lock(tx, command);
      await this.devices.rename(tx, device.id, name);
      await this.#record(tx, command, {
        action: 'device.renamed',
        before: { name: device.name },
        after: { name },
      });
      return { ...device, name };
    });
  }

  /** From the next request on its token opens nothing. Throws `device-not-found`. */
  async revoke(command: DeviceCommand): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { id, kind, name } = await this.#lock(tx, command);
      await this.devices.revoke(tx, id, 'staff', this.clock.now());
      await this.#record(tx, command, {
        action: 'device.revoked',
        before: { kind, name, paired: true },
        after: { paired: false },
      });
    });
  }

  async #lock(tx: Tx, { centreId, deviceId }: DeviceCommand): Promise<DeviceFacts> {
    const device = await this.devices.lock(tx, centreId, deviceId);
    if (!device || device.revokedAt !== null) throw new Problem(deviceNotFound);
    return device;
  }

  #record(
    tx: Tx,
    { accountId, centreId, deviceId }: DeviceCommand,
    change: { readonly action: string; readonly before?: unknown; readonly after?: unknown },
  ): Promise<void> {
    const actor = staffActor(accountId);
    return this.audit.record(tx, { ...change, actor, centreId, subjectKind: 'device', subjectId: deviceId });
  }
}
