import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../common/errors/problem.ts';
import type { Permission } from '../../common/http/permissions.ts';
import { SessionChanges } from './session-changes.ts';
import type { SignedInRequest } from './signed-in.ts';
import { StaffAccess } from './staff-access.ts';

/** For sessions that end by themselves, which nobody tells. */
const LOOK_MS = 60_000;

/** A stream of events outlives the look at its beginning: it is closed when its person may watch no longer. */
@Injectable()
export class WatchedStreams {
  constructor(
    private readonly changes: SessionChanges,
    private readonly access: StaffAccess,
  ) {}

  watch(request: SignedInRequest, reply: FastifyReply, permission: Permission, accountId: string): void {
    if (reply.raw.destroyed) return;
    const look = (): void => {
      this.access
        .check(request, { permission, early: false, isUse: false })
        .catch((error: unknown) => error instanceof Problem && reply.raw.destroy());
    };
    const stop = this.changes.onChange(accountId, look);
    const timer = setInterval(look, LOOK_MS);
    reply.raw.once('close', () => {
      clearInterval(timer);
      stop();
    });
  }
}
