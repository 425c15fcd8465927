import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.ts';
import { staffActor } from '../audit/staff-actor.ts';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import type { Grant } from './domain/grants.ts';
import { sharedPlace } from './domain/shared-place.ts';
import type { SharedPlace } from './domain/shared-place.ts';

/** What happened to an account, or to one of its sessions. */
export interface AccountChange {
  /** Who did it; null for whoever was not let in. */
  readonly by: string | null;
  /** null: an account nobody knows. */
  readonly accountId: string | null;
  readonly action: string;
  readonly sessionId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The roles it is about, when it is not about the person as a whole. */
  readonly grants?: readonly Grant[];
}

/** Part: writes the trail of accounts. An entry is of the centre or the region in which all roles of the person are. */
@Injectable()
export class AccountTrail {
  constructor(private readonly audit: AuditTrail) {}

  async record(
    tx: Tx,
    { by, accountId, action, sessionId, before, after, grants }: AccountChange,
  ): Promise<void> {
    const place =
      sharedPlace(grants ?? []) ?? (accountId === null ? null : await this.#placeOf(tx, accountId));
    await this.audit.record(tx, {
      actor: by === null ? 'nobody' : staffActor(by),
      action,
      subjectKind: sessionId === undefined ? 'staff-account' : 'staff-session',
      subjectId: sessionId ?? accountId ?? 'unknown',
      before,
      after:
        sessionId !== undefined && accountId !== null
          ? { accountId, ...(after as object | undefined) }
          : after,
      centreId: place?.centreId ?? null,
      regionCode: place?.regionCode ?? null,
    });
  }

  /** Rides staff_grant_once_uq. */
  async #placeOf(tx: Tx, accountId: string): Promise<SharedPlace | null> {
    const [place] = await tx.rows<SharedPlace>(sql`
      select
        case when count(distinct g.centre_id) = 1 and count(g.centre_id) = count(*)
          then min(g.centre_id::text) end as "centreId",
        case when count(distinct coalesce(g.region_code, c.region_code)) = 1
          and count(coalesce(g.region_code, c.region_code)) = count(*)
          then min(coalesce(g.region_code, c.region_code)) end as "regionCode"
      from staff_grant g
      left join centre c on c.id = g.centre_id
      where g.account_id = ${accountId}`);
    return place ?? null;
  }
}
