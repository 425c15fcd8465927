import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { AccountTrail } from '../account-trail.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Errand: a person ends the session they are in. */
@Injectable()
export class SignOut {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly trail: AccountTrail,
  ) {}

  async run({
    accountId,
    sessionId,
  }: {
    readonly accountId: string;
    readonly sessionId: string;
  }): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.sessions.revoke(tx, accountId, sessionId))) return;
      await this.trail.record(tx, {
        ...{ by: accountId, accountId, action: 'session.closed', sessionId },
        ...{ before: { open: true }, after: { open: false } },
      });
    });
  }
}
