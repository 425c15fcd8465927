import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/tx.ts';
import { invalidInput } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import { wrongCredentials } from '../accounts.errors.ts';
import { CODE } from '../domain/slow-down.ts';
import { Guesses } from './guesses.ts';
import type { Guesser } from './guesses.ts';
import { Passwords } from './passwords.ts';
import { SignInReader } from './sign-in.reader.ts';

/** Part: whoever changes how an account is entered shows its password, so that nobody does it who sat down there. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly reader: SignInReader,
    private readonly guesses: Guesses,
    private readonly passwords: Passwords,
  ) {}

  /**
   * The hash of the password that was shown; null for an account that has none. Throws `wrong-credentials`,
   * `invalid-input` when it is missing, `too-many-requests` to guessers.
   */
  async prove(
    accountId: string,
    password: string | undefined,
    pointer = '/password',
  ): Promise<string | null> {
    const passwordHash = await this.reader.passwordHashOf(accountId);
    if (passwordHash === null) return null;
    if (password === undefined) throw new Problem(invalidInput, { errors: [{ pointer, code: 'missing' }] });
    await this.guesses.count(guessersOf(accountId));
    if (!(await this.passwords.isRight(password, passwordHash))) throw new Problem(wrongCredentials);
    return passwordHash;
  }

  /** To be called in the transaction of what was allowed. */
  async forgive(tx: Tx, accountId: string): Promise<void> {
    await this.guesses.forgive(tx, guessersOf(accountId));
  }
}

function guessersOf(accountId: string): readonly Guesser[] {
  return [{ rule: CODE, subject: accountId, forgiven: true }];
}
