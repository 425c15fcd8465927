import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { invalidInput } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import { AccountTrail } from '../account-trail.ts';
import { noSecondFactor, secondFactorRequired, wrongCode } from '../accounts.errors.ts';
import { ROLE_RULES } from '../domain/role-permissions.ts';
import { CODE } from '../domain/slow-down.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { Guesses } from '../sign-in/guesses.ts';
import { OwnPassword } from '../sign-in/own-password.ts';
import { OneTimeCodes } from './one-time-codes.ts';
import { SecondFactorRepository } from './second-factor.repository.ts';

export interface OwnerProof {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
}

/** Errand: a person who may do without one-time codes takes them off again. */
@Injectable()
export class RemoveCodes {
  constructor(
    private readonly guesses: Guesses,
    private readonly ownPassword: OwnPassword,
    private readonly transactions: Transactions,
    private readonly codes: OneTimeCodes,
    private readonly secondFactor: SecondFactorRepository,
    private readonly trail: AccountTrail,
  ) {}

  /**
   * By the password; where the account has none, by one of the codes. Throws `second-factor-required` to
   * administrators, `wrong-credentials`, `wrong-code`, `invalid-input`, `no-second-factor`, `too-many-requests`.
   */
  async run({ accountId, grants }: SignedIn, { password, code }: OwnerProof): Promise<void> {
    if (grants.some(({ role }) => ROLE_RULES[role].needsCode)) throw new Problem(secondFactorRequired);
    const hash = await this.ownPassword.prove(accountId, password);
    if (hash === null) await this.#count(accountId, code);
    await this.transactions.run(async (tx) => {
      if (hash === null) await this.#spend(tx, accountId, code ?? '');
      await this.ownPassword.forgive(tx, accountId);
      if (!(await this.secondFactor.remove(tx, accountId))) throw new Problem(noSecondFactor);
      await this.trail.record(tx, {
        ...{ by: accountId, accountId, action: 'account.codes-removed' },
        ...{ before: { codes: true }, after: { codes: false } },
      });
    });
  }

  async #count(accountId: string, code: string | undefined): Promise<void> {
    if (code === undefined)
      throw new Problem(invalidInput, { errors: [{ pointer: '/code', code: 'missing' }] });
    await this.guesses.count([{ rule: CODE, subject: accountId, forgiven: true }]);
  }

  async #spend(tx: Tx, accountId: string, code: string): Promise<void> {
    const kept = await this.secondFactor.find(tx, accountId);
    if (!kept?.isSet) throw new Problem(noSecondFactor);
    const step = this.codes.stepOf(this.codes.open(kept.sealed, accountId), code);
    const isRight = step !== null && (await this.secondFactor.spend(tx, accountId, kept.sealed, step));
    if (!isRight) throw new Problem(wrongCode);
  }
}
