import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { originNow } from '../common/http/request-origin.ts';
import { newId } from '../common/ids.ts';
import { Clock } from '../common/time/clock.ts';
import { placeOf } from './domain/entry-place.ts';
import { originMark } from './sealing/origin-mark.ts';
import { SealingBell } from './sealing/sealing-bell.ts';

const SALT_BYTES = 16;

/** One change, or one reading, to be remembered. Never holds names or contacts of citizens. */
export interface Change {
  /** `staff:…` (`staffActor`), `device:…`, `system`, or `nobody` for whoever was not let in. */
  readonly actor: string;
  /** What, and what became of it: `centre.closed`. Each has words in `web/office/audit/`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** In the words of whoever did it, where a reason was asked. */
  readonly reason?: string | null;
  /** Whose it is, where the subject, `before` and `after` do not tell. */
  readonly centreId?: string | null;
  readonly regionCode?: string | null;
}

/** Writes down who changed or read what, in the transaction of it. Sealed into the chain after the commit. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly clock: Clock,
    private readonly bell: SealingBell,
  ) {}

  async record(tx: Tx, change: Change): Promise<void> {
    const origin = originNow();
    const address = origin?.address ?? null;
    const salt = address === null ? null : randomBytes(SALT_BYTES);
    const { centreId, regionCode } = placeOf(change);
    await tx.rows(sql`
      with entry as (
        insert into audit_entry (
          id, at, actor, action, subject_kind, subject_id, before, after, reason, centre_id, region_code,
          session_id, origin_mark
        )
        values (
          ${newId()}, ${new Date(this.clock.now())}, ${change.actor}, ${change.action},
          ${change.subjectKind}, ${change.subjectId}, ${json(change.before)}::jsonb, ${json(change.after)}::jsonb,
          ${change.reason ?? null}, ${centreId}::uuid,
          coalesce((select region_code from centre where id = ${centreId}::uuid), ${regionCode}),
          ${origin?.sessionId ?? null}, ${address !== null && salt ? originMark(salt, address) : null}
        )
        returning id, at
      )
      insert into audit_origin (entry_id, at, address, salt)
      select id, at, ${address}::text, ${salt}::bytea from entry where ${address}::text is not null`);
    this.bell.ring();
  }
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
