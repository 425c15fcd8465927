import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { actorOf } from './session-opening.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Errand: a person ends the session they are in. */
@Injectable()
export class SignOut {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditTrail,
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
      const subject = { subjectKind: 'staff-session', subjectId: sessionId };
      await this.audit.record(tx, { actor: actorOf(accountId), action: 'sign-out', ...subject });
    });
  }
}
