import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { AccountTrail } from '../account-trail.ts';
import { noSecondFactor, secondFactorRequired, wrongCredentials } from '../accounts.errors.ts';
import { ROLE_RULES } from '../domain/role-permissions.ts';
import { CODE } from '../domain/slow-down.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { Guesses } from '../sign-in/guesses.ts';
import { Passwords } from '../sign-in/passwords.ts';
import { SignInReader } from '../sign-in/sign-in.reader.ts';
import { SecondFactorRepository } from './second-factor.repository.ts';

/** Errand: a person who may do without one-time codes takes them off again. */
@Injectable()
export class RemoveCodes {
  constructor(
    private readonly reader: SignInReader,
    private readonly guesses: Guesses,
    private readonly passwords: Passwords,
    private readonly transactions: Transactions,
    private readonly secondFactor: SecondFactorRepository,
    private readonly trail: AccountTrail,
  ) {}

  /** Throws `second-factor-required` to administrators, `wrong-credentials`, `no-second-factor`. */
  async run({ accountId, grants }: SignedIn, password: string): Promise<void> {
    if (grants.some(({ role }) => ROLE_RULES[role].needsCode)) throw new Problem(secondFactorRequired);
    const guessers = [{ rule: CODE, subject: accountId, forgiven: true }];
    await this.guesses.count(guessers);
    const passwordHash = await this.reader.passwordHashOf(accountId);
    if (!(await this.passwords.isRight(password, passwordHash))) throw new Problem(wrongCredentials);
    await this.transactions.run(async (tx) => {
      await this.guesses.forgive(tx, guessers);
      if (!(await this.secondFactor.remove(tx, accountId))) throw new Problem(noSecondFactor);
      await this.trail.record(tx, {
        ...{ by: accountId, accountId, action: 'account.codes-removed' },
        ...{ before: { codes: true }, after: { codes: false } },
      });
    });
  }
}
