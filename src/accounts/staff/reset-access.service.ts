import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import type { MadeLink } from '../links/links.repository.ts';
import { SecondFactorRepository } from '../second-factor/second-factor.repository.ts';
import { actorOf } from '../sessions/session-opening.ts';
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
    private readonly audit: AuditTrail,
  ) {}

  /** The old password opens nothing from now on; the new one is chosen by link. Throws `not-yourself`, `not-permitted`. */
  async password(manager: Manager, accountId: string): Promise<MadeLink> {
    return this.transactions.run(async (tx) => {
      const account = await this.managed.openOther(tx, manager, accountId);
      await this.accounts.forgetPassword(tx, account.id);
      await this.#record(tx, manager, 'reset-password', account.id);
      // Whoever has no login yet chooses one: that is an invitation.
      return this.waysIn.replace(tx, account.id, account.login === null ? 'invitation' : 'password-reset');
    });
  }

  /** Codes are off, and set up anew at the next sign-in where they are a duty. Throws as `password`. */
  async codes(manager: Manager, accountId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const account = await this.managed.openOther(tx, manager, accountId);
      await this.secondFactor.remove(tx, account.id);
      await this.waysIn.close(tx, account.id);
      await this.#record(tx, manager, 'reset-second-factor', account.id);
    });
  }

  async #record(tx: Tx, manager: Manager, action: string, accountId: string): Promise<void> {
    const subject = { subjectKind: 'staff-account', subjectId: accountId };
    await this.audit.record(tx, { actor: actorOf(manager.accountId), action, ...subject });
  }
}
