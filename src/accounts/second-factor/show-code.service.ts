import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { noSecondFactor, signInNeeded, wrongCode } from '../accounts.errors.ts';
import { CODE } from '../domain/slow-down.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { SessionsRepository } from '../sessions/sessions.repository.ts';
import type { OpenedSession } from '../sessions/sessions.repository.ts';
import { Guesses } from '../sign-in/guesses.ts';
import { OneTimeCodes } from './one-time-codes.ts';
import { SecondFactorRepository } from './second-factor.repository.ts';

/** Errand: a person types the one-time code, and the sign-in is done. */
@Injectable()
export class ShowCode {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly secondFactor: SecondFactorRepository,
    private readonly codes: OneTimeCodes,
    private readonly guesses: Guesses,
    private readonly sessions: SessionsRepository,
  ) {}

  /** Throws `wrong-code` for a wrong and for a used one, `no-second-factor`, `too-many-requests`. */
  async run({ accountId, sessionId }: SignedIn, code: string): Promise<OpenedSession> {
    const kept = await this.secondFactor.find(this.database, accountId);
    if (!kept?.isSet) throw new Problem(noSecondFactor);
    const guessers = [{ rule: CODE, subject: accountId, forgiven: true }];
    await this.guesses.count(guessers);
    const step = this.codes.stepOf(this.codes.open(kept.sealed, accountId), code);
    if (step === null) throw new Problem(wrongCode);
    return this.transactions.run(async (tx) => {
      if (!(await this.secondFactor.spend(tx, accountId, kept.sealed, step))) throw new Problem(wrongCode);
      await this.guesses.forgive(tx, guessers);
      const passed = await this.sessions.passSecondFactor(tx, sessionId);
      if (!passed) throw new Problem(signInNeeded);
      return passed;
    });
  }
}
