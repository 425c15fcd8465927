import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../common/errors/problem.ts';
import type { Permission } from '../../common/http/permissions.ts';
import { DeviceBadges } from './device-badges.ts';
import { SessionChanges } from './session-changes.ts';
import type { SignedInRequest } from './signed-in.ts';
import { StaffAccess } from './staff-access.ts';

/** For sessions that end by themselves, which nobody tells. */
const LOOK_MS = 60_000;

/** A stream of events outlives the look at its beginning: it is closed when whoever watches may do so no longer. */
@Injectable()
export class WatchedStreams {
  constructor(
    private readonly changes: SessionChanges,
    private readonly access: StaffAccess,
    private readonly devices: DeviceBadges,
  ) {}

  watch(request: SignedInRequest, reply: FastifyReply, permission: Permission, accountId: string): void {
    const wanted = { permission, early: false, isUse: false };
    this.#keep(reply, accountId, () =>
      this.access.check(request, wanted).then(
        () => true,
        // A database that does not answer is no reason to send anybody away.
        (error: unknown) => !(error instanceof Problem),
      ),
    );
  }

  watchDevice(reply: FastifyReply, deviceId: string): void {
    this.#keep(reply, deviceId, () => this.devices.isPaired(deviceId).catch(() => true));
  }

  #keep(reply: FastifyReply, id: string, may: () => Promise<boolean>): void {
    if (reply.raw.destroyed) return;
    const look = (): void => void may().then((isRight) => isRight || reply.raw.destroy());
    const stop = this.changes.onChange(id, look);
    const timer = setInterval(look, LOOK_MS);
    reply.raw.once('close', () => {
      clearInterval(timer);
      stop();
    });
  }
}
