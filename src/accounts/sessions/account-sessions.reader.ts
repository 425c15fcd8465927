import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db } from '../../common/database/tx.ts';
import { Clock } from '../../common/time/clock.ts';
import type { AccountSessionView } from '../accounts.view.ts';
import { IDLE_MS } from '../domain/session-life.ts';

interface Row {
  readonly id: string;
  readonly way: string;
  readonly browser: string | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** The sessions of a person that are open now, latest first. */
@Injectable()
export class AccountSessionsReader {
  constructor(private readonly clock: Clock) {}

  /** `currentId` is the session that asks. Rides staff_session_account_ix. */
  async list(db: Db, accountId: string, currentId: string): Promise<AccountSessionView[]> {
    const now = this.clock.now();
    const rows = await db.rows<Row>(sql`
      select
        id, way, browser, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt"
      from staff_session
      where account_id = ${accountId}
        and revoked_at is null
        and expires_at > ${new Date(now)}
        and seen_at > ${new Date(now - IDLE_MS)}
      order by created_at desc, id desc
      limit 100`);
    return rows.map(({ createdAt, seenAt, expiresAt, ...session }) => ({
      ...session,
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      current: session.id === currentId,
    }));
  }
}
