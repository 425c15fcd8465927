import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Tx } from '../common/database/tx.ts';
import { Clock } from '../common/time/clock.ts';
import type { Facts } from './domain/fields.ts';

/** Remembers what was imported of centres, so that the next import knows what was written by hand since. */
@Injectable()
export class LastImports {
  constructor(private readonly clock: Clock) {}

  /** These fields of these centres, in the transaction that imports them; what else is remembered stays. */
  async remember(
    tx: Tx,
    imported: readonly { readonly centreId: string; readonly facts: Facts }[],
  ): Promise<void> {
    if (imported.length === 0) return;
    await tx.rows(sql`
      insert into last_import (centre_id, facts, at)
      select "centreId", facts, ${new Date(this.clock.now())}
      from jsonb_to_recordset(${JSON.stringify(imported)}::jsonb) as i ("centreId" uuid, facts jsonb)
      on conflict (centre_id) do update
      set facts = last_import.facts || excluded.facts, at = excluded.at`);
  }
}
