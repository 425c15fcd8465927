import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Db, Tx } from '../common/database/tx.ts';
import { ROW_COLUMNS } from './import-columns.sql.ts';
import type { ImportRowFacts, Outcome } from './import-facts.ts';
import type { RowRemark } from './domain/read-row.ts';

/** What became of a row. */
export interface RowOutcome {
  readonly number: number;
  readonly outcome: Outcome;
  readonly centreId: string | null;
  /** Why it was refused after all. */
  readonly faults: readonly RowRemark[] | null;
  readonly moved: number;
}

export interface RunningFile {
  readonly id: string;
  readonly regionCode: string;
  readonly name: string;
  readonly actor: string;
}

/** Imports that are being applied: who works at one, what waits, what became of it. */
@Injectable()
export class RunningImports {
  /** Refused rows, those that change nothing and those that were not chosen wait for nothing. */
  async settleUnchosen(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.rows(sql`
      update import_row
      set outcome = case when kind = 'refused' then 'refused' else 'left' end
      where file_id = ${id} and (kind in ('refused', 'same') or not taken)`);
    await tx.rows(sql`
      insert into last_import (centre_id, facts, at)
      select r.centre_id, r.reading -> 'said', ${at}
      from import_row r
      join centre c on c.id = r.centre_id
      where r.file_id = ${id} and r.kind = 'same'
      on conflict (centre_id) do update
      set facts = last_import.facts || excluded.facts, at = excluded.at`);
  }

  /** One process at a time works at a file; whoever dies is followed by another when its lease runs out. */
  async takeLease(db: Db, id: string, lease: string, { now, until }: LeaseTimes): Promise<boolean> {
    const taken = await db.rows(sql`
      update import_file
      set lease = ${lease}, leased_until = ${until}
      where id = ${id} and state = 'applying' and (leased_until is null or leased_until <= ${now})
      returning id`);
    return taken.length > 0;
  }

  async giveLeaseBack(db: Db, id: string, lease: string): Promise<void> {
    await db.rows(
      sql`update import_file set lease = null, leased_until = null where id = ${id} and lease = ${lease}`,
    );
  }

  /** The file, while this lease is its own; the lease goes on. */
  async keepLease(tx: Tx, id: string, lease: string, until: Date): Promise<RunningFile | null> {
    const [file] = await tx.rows<RunningFile>(sql`
      update import_file
      set leased_until = ${until}
      where id = ${id} and lease = ${lease} and state = 'applying'
      returning id, region_code as "regionCode", name, actor`);
    return file ?? null;
  }

  /** Files nobody works at. */
  async abandoned(db: Db, now: Date): Promise<string[]> {
    const files = await db.rows<{ id: string }>(sql`
      select id
      from import_file
      where state = 'applying' and (leased_until is null or leased_until <= ${now})`);
    return files.map(({ id }) => id);
  }

  /** The next rows, in the order in which everybody locks centres; new centres have none yet. */
  async nextWaiting(tx: Tx, id: string, most: number): Promise<ImportRowFacts[]> {
    return tx.rows<ImportRowFacts>(sql`
      select ${ROW_COLUMNS}
      from import_row r
      where r.file_id = ${id} and r.outcome is null
      order by r.centre_id nulls first, r.number
      limit ${most}`);
  }

  async putOutcomes(tx: Tx, id: string, outcomes: readonly RowOutcome[]): Promise<void> {
    await tx.rows(sql`
      update import_row r
      set outcome = o.outcome, faults = coalesce(nullif(o.faults, 'null'), r.faults), moved = o.moved, centre_id = o."centreId"
      from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o (
        number integer, outcome text, faults jsonb, moved integer, "centreId" uuid
      )
      where r.file_id = ${id} and r.number = o.number`);
  }

  async finish(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.rows(sql`
      update import_file
      set state = 'done', finished_at = ${at}, lease = null, leased_until = null
      where id = ${id}`);
  }
}

export interface LeaseTimes {
  readonly now: Date;
  readonly until: Date;
}
