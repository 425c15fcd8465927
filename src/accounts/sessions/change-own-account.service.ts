import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { invalidInput } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { Language } from '../../common/http/language.ts';
import { AccountTrail } from '../account-trail.ts';
import { noPassword, wrongCredentials } from '../accounts.errors.ts';
import { refusePassword } from '../domain/new-password.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { OwnPassword } from '../sign-in/own-password.ts';
import { Passwords } from '../sign-in/passwords.ts';
import { AccountsRepository } from '../staff/accounts.repository.ts';
import { SessionsRepository } from './sessions.repository.ts';

/** Errands of a person about their own account. */
@Injectable()
export class ChangeOwnAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly ownPassword: OwnPassword,
    private readonly passwords: Passwords,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly trail: AccountTrail,
  ) {}

  /**
   * Another password: all other sessions end. Throws `wrong-credentials` for a wrong present one, `invalid-input`,
   * `no-password` to whoever signs in otherwise.
   */
  async password(session: SignedIn, present: string, next: string): Promise<void> {
    const { accountId, sessionId, login } = session;
    const refusal = refusePassword(next, login ?? '') ?? (present === next ? 'password-same' : null);
    if (refusal !== null) throw new Problem(invalidInput, { errors: [{ pointer: '/next', code: refusal }] });
    const was = await this.ownPassword.prove(accountId, present, '/present');
    if (was === null) throw new Problem(noPassword);
    const hash = await this.passwords.hash(next);
    await this.transactions.run(async (tx) => {
      // Changed or reset while this one was being checked: then it proves nothing any more.
      if (!(await this.accounts.changePassword(tx, accountId, was, hash)))
        throw new Problem(wrongCredentials);
      await this.ownPassword.forgive(tx, accountId);
      const ended = await this.sessions.revokeOthers(tx, accountId, sessionId);
      await this.trail.record(tx, {
        ...{ by: accountId, accountId, action: 'account.password-changed' },
        after: { otherSessionsEnded: ended },
      });
    });
  }

  /** The language Okno speaks with this person, on any device. */
  async language({ accountId, language: before }: SignedIn, language: Language): Promise<void> {
    if (before === language) return;
    await this.transactions.run(async (tx) => {
      await this.accounts.changeLanguage(tx, accountId, language);
      await this.trail.record(tx, {
        ...{ by: accountId, accountId, action: 'account.language-changed' },
        ...{ before: { language: before }, after: { language } },
      });
    });
  }
}
