import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import { Clock } from '../../common/time/clock.ts';

export interface KeptSecret {
  readonly sealed: Buffer;
  /** False while it is only being set up. */
  readonly isSet: boolean;
}

/** Writes the second factor of a person in the transaction of an errand. */
@Injectable()
export class SecondFactorRepository {
  constructor(private readonly clock: Clock) {}

  async find(db: Db, accountId: string): Promise<KeptSecret | null> {
    const [found] = await db.rows<KeptSecret>(sql`
      select code_secret as sealed, code_since is not null as "isSet"
      from staff_account
      where id = ${accountId} and code_secret is not null`);
    return found ?? null;
  }

  /** Keeps a secret to be confirmed. False when one is in use. */
  async begin(tx: Tx, accountId: string, sealed: Buffer): Promise<boolean> {
    const begun = await tx.rows(sql`
      update staff_account
      set code_secret = ${sealed}, code_last_step = null
      where id = ${accountId} and code_since is null
      returning id`);
    return begun.length > 0;
  }

  /** The secret is in use from now on. False when it is already, or another was begun meanwhile. */
  async confirm(tx: Tx, accountId: string, sealed: Buffer, step: number): Promise<boolean> {
    const confirmed = await tx.rows(sql`
      update staff_account
      set code_since = ${new Date(this.clock.now())}, code_last_step = ${step}
      where id = ${accountId} and code_since is null and code_secret = ${sealed}
      returning id`);
    return confirmed.length > 0;
  }

  /** A code is spent with its half minute. False when that one or a later one was used before. */
  async spend(tx: Tx, accountId: string, sealed: Buffer, step: number): Promise<boolean> {
    const spent = await tx.rows(sql`
      update staff_account
      set code_last_step = ${step}
      where id = ${accountId}
        and code_since is not null
        and code_secret = ${sealed}
        and (code_last_step is null or code_last_step < ${step})
      returning id`);
    return spent.length > 0;
  }

  /** False when there was none. */
  async remove(tx: Tx, accountId: string): Promise<boolean> {
    const removed = await tx.rows(sql`
      update staff_account
      set code_secret = null, code_since = null, code_last_step = null
      where id = ${accountId} and code_secret is not null
      returning id`);
    return removed.length > 0;
  }
}
