import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';

export interface AccountToSignIn {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly isSuspended: boolean;
}

/** Finds who signs in. */
@Injectable()
export class SignInReader {
  constructor(private readonly database: Database) {}

  /** By login or e-mail, in any case; null when there is nobody. Rides staff_account_login_uq and …_email_uq. */
  async find(loginOrEmail: string): Promise<AccountToSignIn | null> {
    const folded = loginOrEmail.trim().toLowerCase();
    const [found] = await this.database.rows<AccountToSignIn>(sql`
      select id, password_hash as "passwordHash", suspended_at is not null as "isSuspended"
      from staff_account
      where login = ${folded} or email = ${folded}`);
    return found ?? null;
  }

  /** Whether what was read before the password was checked still holds; it does until the transaction ends. */
  async isStill(tx: Tx, { id, passwordHash }: AccountToSignIn): Promise<boolean> {
    const rows = await tx.rows(sql`
      select id
      from staff_account
      where id = ${id} and password_hash = ${passwordHash} and suspended_at is null
      for share`);
    return rows.length > 0;
  }

  async passwordHashOf(accountId: string): Promise<string | null> {
    const [found] = await this.database.rows<{ passwordHash: string | null }>(sql`
      select password_hash as "passwordHash" from staff_account where id = ${accountId}`);
    return found?.passwordHash ?? null;
  }
}
