import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { newId } from '../common/ids.ts';
import { Clock } from '../common/time/clock.ts';

/** One change to be remembered. `before` and `after` never hold names or contacts of citizens. */
export interface Change {
  readonly actor: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Writes down who changed what, in the transaction that changes it. */
@Injectable()
export class AuditTrail {
  constructor(private readonly clock: Clock) {}

  async record(tx: Tx, change: Change): Promise<void> {
    await tx.rows(sql`
      insert into audit_entry (id, at, actor, action, subject_kind, subject_id, before, after)
      values (
        ${newId()}, ${new Date(this.clock.now())}, ${change.actor}, ${change.action},
        ${change.subjectKind}, ${change.subjectId},
        ${JSON.stringify(change.before ?? null)}::jsonb, ${JSON.stringify(change.after ?? null)}::jsonb
      )`);
  }
}
