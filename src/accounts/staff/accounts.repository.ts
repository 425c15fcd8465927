import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import type { Language } from '../../common/http/language.ts';
import { newId } from '../../common/ids.ts';
import { Clock } from '../../common/time/clock.ts';
import type { Grant } from '../domain/grants.ts';
import { tellSessionsChanged } from '../door/session-changes.ts';

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
    await tx.rows(sql`
      insert into staff_account (
        id, login, email, display_name, language, password_hash, created_at, demo, search
      )
      values (
        ${id}, ${login}, ${email}, ${displayName}, ${account.language ?? 'ru'}, ${passwordHash},
        ${new Date(this.clock.now())}, ${account.demo ?? false},
        fold_text(concat_ws(' ', ${displayName}::text, ${login}::text, ${email}::text))
      )`);
    return id;
  }

  /** A link was accepted. A login once chosen stays. False for a suspended person. Breaks `staff_account_login_uq`. */
  async accept(
    tx: Tx,
    id: string,
    {
      login,
      displayName,
      passwordHash,
    }: { readonly login: string; readonly displayName: string; readonly passwordHash: string },
  ): Promise<boolean> {
    const accepted = await tx.rows(sql`
      update staff_account
      set login = coalesce(login, ${login}), display_name = ${displayName}, password_hash = ${passwordHash}
      where id = ${id} and suspended_at is null
      returning id`);
    await this.#index(tx, id);
    return accepted.length > 0;
  }

  async rename(tx: Tx, id: string, displayName: string): Promise<void> {
    await tx.rows(sql`update staff_account set display_name = ${displayName} where id = ${id}`);
    await this.#index(tx, id);
  }

  /** Suspended from now on, or no more. */
  async suspend(tx: Tx, id: string, isSuspended: boolean): Promise<void> {
    const at = isSuspended ? new Date(this.clock.now()) : null;
    await tx.rows(sql`update staff_account set suspended_at = ${at} where id = ${id}`);
  }

  /** False when the password is not the one that was shown any more. */
  async changePassword(tx: Tx, id: string, was: string, hash: string): Promise<boolean> {
    const changed = await tx.rows(sql`
      update staff_account set password_hash = ${hash}
      where id = ${id} and password_hash = ${was} and suspended_at is null
      returning id`);
    return changed.length > 0;
  }

  async changeLanguage(tx: Tx, id: string, language: Language): Promise<void> {
    await tx.rows(sql`update staff_account set language = ${language} where id = ${id}`);
  }

  /** The password opens nothing any more; a new one comes by link. */
  async forgetPassword(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`update staff_account set password_hash = null where id = ${id}`);
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
    await tx.rows(sql`select ${tellSessionsChanged(sql`${accountId}`)}`);
  }

  /** What a search finds follows the words it is made of. */
  async #index(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`
      update staff_account
      set search = fold_text(concat_ws(' ', display_name, login, email))
      where id = ${id}`);
  }
}
