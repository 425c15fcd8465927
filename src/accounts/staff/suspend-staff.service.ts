import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { AccountTrail } from '../account-trail.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { AdministratorCount } from './administrator-count.ts';
import { ManagedAccounts } from './managed-accounts.ts';
import type { Manager } from './managed-accounts.ts';
import { WaysIn } from './ways-in.ts';

/** Errand: a person may not work any more, or again. */
@Injectable()
export class SuspendStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly managed: ManagedAccounts,
    private readonly accounts: AccountsRepository,
    private readonly waysIn: WaysIn,
    private readonly administrators: AdministratorCount,
    private readonly trail: AccountTrail,
  ) {}

  /**
   * All sessions and links of the person end at once. Throws `not-yourself`, `not-permitted`; `last-administrator`
   * to the second of two who suspend each other.
   */
  suspend(manager: Manager, accountId: string): Promise<void> {
    return this.#change(manager, accountId, true);
  }

  resume(manager: Manager, accountId: string): Promise<void> {
    return this.#change(manager, accountId, false);
  }

  async #change(manager: Manager, accountId: string, isSuspended: boolean): Promise<void> {
    await this.transactions.run(async (tx) => {
      const account = await this.managed.openOther(tx, manager, accountId);
      if (account.isSuspended === isSuspended) return;
      if (isSuspended) await this.administrators.keepOne(tx, account, []);
      await this.accounts.suspend(tx, account.id, isSuspended);
      if (isSuspended) await this.waysIn.close(tx, account.id);
      await this.trail.record(tx, {
        ...{ by: manager.accountId, accountId: account.id },
        action: isSuspended ? 'account.suspended' : 'account.resumed',
        before: { suspended: !isSuspended },
        after: { suspended: isSuspended },
      });
    });
  }
}
