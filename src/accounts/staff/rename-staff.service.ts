import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { cleanText } from '../../common/validation/clean-text.ts';
import { AccountTrail } from '../account-trail.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { ManagedAccounts } from './managed-accounts.ts';
import type { Manager } from './managed-accounts.ts';

/** Errand: a person is called otherwise. */
@Injectable()
export class RenameStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly managed: ManagedAccounts,
    private readonly accounts: AccountsRepository,
    private readonly trail: AccountTrail,
  ) {}

  /** Throws `not-permitted`. */
  async run(manager: Manager, accountId: string, displayName: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const account = await this.managed.open(tx, manager, accountId);
      await this.accounts.rename(tx, account.id, cleanText(displayName));
      await this.trail.record(tx, {
        ...{ by: manager.accountId, accountId: account.id, action: 'account.renamed' },
        before: { displayName: account.displayName },
        after: { displayName: cleanText(displayName) },
      });
    });
  }
}
