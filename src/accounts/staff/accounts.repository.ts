import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import type { Language } from '../../common/http/language.ts';
import { newId } from '../../common/ids.ts';
import { Clock } from '../../common/time/clock.ts';
import type { Grant } from '../domain/grants.ts';

export interface NewAccount {
  readonly displayName: string;
  readonly login?: string | null;
  readonly email?: string | null;
  readonly passwordHash?: string | null;
  readonly language?: Language;
  readonly demo?: boolean;
}

/** Writes accounts and their roles in the transaction of an errand. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly clock: Clock) {}

  /** Adds a person without roles and answers their id. Breaks `staff_account_login_uq`, `staff_account_email_uq`. */
  async add(tx: Tx, account: NewAccount): Promise<string> {
    const id = newId();
    const { displayName, login = null, email = null, passwordHash = null } = account;
    const searched = [displayName, login, email].filter((text) => text !== null).join(' ');
    await tx.rows(sql`
      insert into staff_account (
        id, login, email, display_name, language, password_hash, created_at, demo, search
      )
      values (
        ${id}, ${login}, ${email}, ${displayName}, ${account.language ?? 'ru'}, ${passwordHash},
        ${new Date(this.clock.now())}, ${account.demo ?? false}, fold_text(${searched})
      )`);
    return id;
  }

  /** The roles of a person become these. Breaks `staff_grant_region_fk`, `staff_grant_centre_fk`. */
  async putGrants(tx: Tx, accountId: string, grants: readonly Grant[]): Promise<void> {
    await tx.rows(sql`delete from staff_grant where account_id = ${accountId}`);
    for (const { role, regionCode, centreId } of grants) {
      await tx.rows(sql`
        insert into staff_grant (id, account_id, role, region_code, centre_id)
        values (${newId()}, ${accountId}, ${role}, ${regionCode}, ${centreId})
        on conflict on constraint staff_grant_once_uq do nothing`);
    }
  }
}
