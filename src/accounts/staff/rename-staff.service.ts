import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { cleanText } from '../../common/validation/clean-text.ts';
import { actorOf } from '../sessions/session-opening.ts';
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
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `not-permitted`. The trail says that, not how: names change hands with people. */
  async run(manager: Manager, accountId: string, displayName: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const account = await this.managed.open(tx, manager, accountId);
      await this.accounts.rename(tx, account.id, cleanText(displayName));
      await this.audit.record(tx, {
        ...{ actor: actorOf(manager.accountId), action: 'rename', subjectKind: 'staff-account' },
        ...{ subjectId: account.id },
      });
    });
  }
}
