import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { AccountTrail } from '../account-trail.ts';
import { noSecondFactor, secondFactorSet, signInNeeded, wrongCode } from '../accounts.errors.ts';
import type { SecondFactorView } from '../accounts.view.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { SessionsRepository } from '../sessions/sessions.repository.ts';
import type { OpenedSession } from '../sessions/sessions.repository.ts';
import { OwnPassword } from '../sign-in/own-password.ts';
import { OneTimeCodes } from './one-time-codes.ts';
import { SecondFactorRepository } from './second-factor.repository.ts';

/** Errand in two steps: a secret is made and shown, then the application that keeps it proves so by a code. */
@Injectable()
export class SetUpCodes {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly secondFactor: SecondFactorRepository,
    private readonly codes: OneTimeCodes,
    private readonly ownPassword: OwnPassword,
    private readonly sessions: SessionsRepository,
    private readonly trail: AccountTrail,
  ) {}

  /**
   * Begun again, the secret before is void. Throws `second-factor-set` when codes are in use; where the account has a
   * password, also `wrong-credentials` and `invalid-input` without the right one.
   */
  async begin(
    { accountId, login, displayName, hasSecondFactor }: SignedIn,
    password: string | undefined,
  ): Promise<SecondFactorView> {
    if (hasSecondFactor) throw new Problem(secondFactorSet);
    await this.ownPassword.prove(accountId, password);
    const secret = this.codes.newSecret();
    const sealed = this.codes.seal(secret, accountId);
    const begun = await this.transactions.run(async (tx) => {
      await this.ownPassword.forgive(tx, accountId);
      return this.secondFactor.begin(tx, accountId, sealed);
    });
    if (!begun) throw new Problem(secondFactorSet);
    return { secret, uri: this.codes.uri(secret, login ?? displayName) };
  }

  /** Codes are needed from now on; other sessions of the person must show one. Throws `wrong-code` and others. */
  async confirm({ accountId, sessionId }: SignedIn, code: string): Promise<OpenedSession> {
    const kept = await this.secondFactor.find(this.database, accountId);
    if (!kept) throw new Problem(noSecondFactor);
    if (kept.isSet) throw new Problem(secondFactorSet);
    const step = this.codes.stepOf(this.codes.open(kept.sealed, accountId), code);
    if (step === null) throw new Problem(wrongCode);
    return this.transactions.run(async (tx) => {
      if (!(await this.secondFactor.confirm(tx, accountId, kept.sealed, step)))
        throw new Problem(secondFactorSet);
      await this.trail.record(tx, {
        ...{ by: accountId, accountId, action: 'account.codes-set' },
        ...{ before: { codes: false }, after: { codes: true } },
      });
      const passed = await this.sessions.passSecondFactor(tx, sessionId);
      if (!passed) throw new Problem(signInNeeded);
      return passed;
    });
  }
}
