import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { DeviceBadge } from '../../common/http/badge.ts';
import { Clock } from '../../common/time/clock.ts';
import { DeviceBadges } from '../door/device-badges.ts';
import { DevicesRepository } from './devices.repository.ts';
import type { ComingDevice } from './devices.repository.ts';
import { isCopy, isToBeRenewed } from './domain/device-tokens.ts';
import { PairedDeviceCookie } from './paired-device-cookie.ts';

const SEEN_STEP_MS = 60_000;

/**
 * Knows devices by their token, read anew for each request, so that a revoked one opens nothing. A token that has
 * grown old is replaced on the way; one that was replaced and comes again is a copy, and ends the device.
 */
@Injectable()
export class PairedDevices extends DeviceBadges {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly devices: DevicesRepository,
    private readonly cookie: PairedDeviceCookie,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(request: FastifyRequest, reply: FastifyReply): Promise<DeviceBadge | null> {
    const token = this.cookie.read(request);
    const device = token === null ? null : await this.devices.byToken(this.database, token);
    if (token === null || !device || device.revokedAt !== null) return null;
    const now = this.clock.now();
    if (isCopy(now, device)) {
      await this.#end(device, now);
      return null;
    }
    if (device.usedAt === null || now - (device.seenAt ?? 0) >= SEEN_STEP_MS)
      await this.devices.seen(this.database, token, now);
    // The headers of a stream are not ours to write; the page around it comes by itself.
    const isStream = request.headers.accept === 'text/event-stream';
    if (!isStream && isToBeRenewed(now, device)) {
      const next = await this.devices.giveToken(this.database, device.id, now);
      if (next !== null) this.cookie.write(reply, next);
    }
    return { kind: 'device', deviceId: device.id, device: device.kind, centreId: device.centreId };
  }

  isPaired(deviceId: string): Promise<boolean> {
    return this.devices.isPaired(this.database, deviceId);
  }

  async #end({ id, centreId, kind, name, generation }: ComingDevice, now: number): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.devices.revoke(tx, id, 'copied-token', now))) return;
      await this.audit.record(tx, {
        ...{ actor: `device:${id}`, action: 'device.token-copied', subjectKind: 'device', subjectId: id },
        before: { centreId, kind, name, generation, paired: true },
        after: { paired: false },
      });
    });
  }
}
