import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { AccountTrail } from '../account-trail.ts';
import type { MadeLink } from '../links/links.repository.ts';
import { SecondFactorRepository } from '../second-factor/second-factor.repository.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { ManagedAccounts } from './managed-accounts.ts';
import type { Manager } from './managed-accounts.ts';
import { WaysIn } from './ways-in.ts';

/** Errand: another administrator helps whoever lost their password or the telephone with their codes. */
@Injectable()
export class ResetAccess {
  constructor(
    private readonly transactions: Transactions,
    private readonly managed: ManagedAccounts,
    private readonly accounts: AccountsRepository,
    private readonly secondFactor: SecondFactorRepository,
    private readonly waysIn: WaysIn,
    private readonly trail: AccountTrail,
  ) {}

  /** The old password opens nothing from now on; the new one is chosen by link. Throws `not-yourself`, `not-permitted`. */
  async password(manager: Manager, accountId: string): Promise<MadeLink> {
    return this.transactions.run(async (tx) => {
      const account = await this.managed.openOther(tx, manager, accountId);
      await this.accounts.forgetPassword(tx, account.id);
      await this.trail.record(tx, {
        ...{ by: manager.accountId, accountId: account.id, action: 'account.password-reset' },
        ...{ before: { hasLogin: account.login !== null }, after: { link: true } },
      });
      // Whoever has no login yet chooses one: that is an invitation.
      return this.waysIn.replace(tx, account.id, account.login === null ? 'invitation' : 'password-reset');
    });
  }

  /** Codes are off, and set up anew at the next sign-in where they are a duty. Throws as `password`. */
  async codes(manager: Manager, accountId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const account = await this.managed.openOther(tx, manager, accountId);
      const codes = await this.secondFactor.remove(tx, account.id);
      await this.waysIn.close(tx, account.id);
      await this.trail.record(tx, {
        ...{ by: manager.accountId, accountId: account.id, action: 'account.codes-reset' },
        ...{ before: { codes }, after: { codes: false } },
      });
    });
  }
}
