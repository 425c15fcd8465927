import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { lastAdministrator } from '../accounts.errors.ts';
import type { Grant } from '../domain/grants.ts';

/** Part: counts system administrators who can sign in, one errand at a time, so that two cannot both be the last or the first. */
@Injectable()
export class AdministratorCount {
  /** Not counting `exceptId`. Others who count wait until this transaction ends. */
  async ofOthers(tx: Tx, exceptId: string | null): Promise<number> {
    await tx.rows(sql`select id from installation where id = 1 for update`);
    const [row] = await tx.rows<{ administrators: number }>(sql`
      select count(distinct a.id)::int as administrators
      from staff_grant g
      join staff_account a on a.id = g.account_id
      where g.role = 'system-administrator'
        and a.suspended_at is null
        and (a.password_hash is not null or a.oidc_subject is not null)
        and a.id is distinct from ${exceptId}::uuid`);
    return row?.administrators ?? 0;
  }

  /** Throws `last-administrator` when with these roles instead there would be no system administrator left. */
  async keepOne(
    tx: Tx,
    account: { readonly id: string; readonly grants: readonly Grant[] },
    after: readonly Grant[],
  ): Promise<void> {
    if (!rulesAll(account.grants) || rulesAll(after)) return;
    if ((await this.ofOthers(tx, account.id)) === 0) throw new Problem(lastAdministrator);
  }
}

function rulesAll(grants: readonly Grant[]): boolean {
  return grants.some(({ role }) => role === 'system-administrator');
}
