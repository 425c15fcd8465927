import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { AccountTrail } from '../account-trail.ts';
import type { Grant } from '../domain/grants.ts';
import { addsGrant, changedGrants } from '../domain/authority.ts';
import { LinksRepository } from '../links/links.repository.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { AdministratorCount } from './administrator-count.ts';
import { ManagedAccounts } from './managed-accounts.ts';
import type { Manager } from './managed-accounts.ts';

/** Errand: the roles of a person become others. What they see and may do follows with their next request. */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly transactions: Transactions,
    private readonly managed: ManagedAccounts,
    private readonly accounts: AccountsRepository,
    private readonly administrators: AdministratorCount,
    private readonly links: LinksRepository,
    private readonly trail: AccountTrail,
  ) {}

  /**
   * A link handed out before a role was added is void: whoever made it may be below the new role, and must not come in
   * by it. Throws `not-permitted` when a role added or taken is not the manager's to give, `last-administrator`.
   */
  async run(manager: Manager, accountId: string, roles: readonly Grant[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      const account = await this.managed.openForRoles(tx, manager, accountId, roles);
      await this.administrators.keepOne(tx, account, roles);
      await this.accounts.putGrants(tx, account.id, roles);
      if (addsGrant(account.grants, roles)) await this.links.voidAll(tx, account.id);
      await this.trail.record(tx, {
        ...{ by: manager.accountId, accountId: account.id, action: 'account.roles-changed' },
        ...{ before: { roles: account.grants }, after: { roles } },
        grants: changedGrants(account.grants, roles),
      });
    });
  }
}
