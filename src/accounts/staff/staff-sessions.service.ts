import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { AccountTrail } from '../account-trail.ts';
import { sessionNotFound } from '../accounts.errors.ts';
import type { AccountSessionView } from '../accounts.view.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { AccountSessionsReader } from '../sessions/account-sessions.reader.ts';
import { SessionsRepository } from '../sessions/sessions.repository.ts';
import { ManagedAccounts } from './managed-accounts.ts';

/** Errand: where a person is signed in, and the end of one of these sessions; one's own or a managed person's. */
@Injectable()
export class StaffSessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly managed: ManagedAccounts,
    private readonly sessions: SessionsRepository,
    private readonly reader: AccountSessionsReader,
    private readonly trail: AccountTrail,
  ) {}

  /** Throws `account-not-found`, `not-permitted`. */
  async list(asker: SignedIn, accountId: string): Promise<AccountSessionView[]> {
    return this.transactions.run(async (tx) => {
      await this.#open(tx, asker, accountId);
      return this.reader.list(tx, accountId, asker.sessionId);
    });
  }

  /** The session ends at once. Throws `session-not-found` and as `list`. */
  async end(asker: SignedIn, accountId: string, sessionId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.#open(tx, asker, accountId);
      if (!(await this.sessions.revoke(tx, accountId, sessionId))) throw new Problem(sessionNotFound);
      await this.trail.record(tx, {
        ...{ by: asker.accountId, accountId, action: 'session.ended', sessionId },
        ...{ before: { open: true }, after: { open: false } },
      });
    });
  }

  async #open(tx: Tx, asker: SignedIn, accountId: string): Promise<void> {
    if (accountId.toLowerCase() !== asker.accountId) await this.managed.open(tx, asker, accountId);
  }
}
