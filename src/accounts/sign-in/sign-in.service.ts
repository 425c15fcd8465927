import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { networkOf } from '../../common/limits/network-of.ts';
import { wrongCredentials } from '../accounts.errors.ts';
import { KNOWN_DEVICE, LOGIN, LOGIN_AND_NETWORK, NETWORK } from '../domain/slow-down.ts';
import { SessionOpening } from '../sessions/session-opening.ts';
import type { OpenedSession } from '../sessions/sessions.repository.ts';
import { Guesses } from './guesses.ts';
import type { Guesser } from './guesses.ts';
import { KnownDevices } from './known-devices.ts';
import { Passwords } from './passwords.ts';
import { SignInReader } from './sign-in.reader.ts';

export interface SignInCommand {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  readonly browser: string | null;
  readonly formerToken: string | null;
  readonly deviceCookie: string | null;
}

export interface SignedInAccount extends OpenedSession {
  readonly accountId: string;
}

/** Errand: a person signs in with a password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly reader: SignInReader,
    private readonly guesses: Guesses,
    private readonly knownDevices: KnownDevices,
    private readonly passwords: Passwords,
    private readonly transactions: Transactions,
    private readonly opening: SessionOpening,
  ) {}

  /**
   * Throws `wrong-credentials` alike for an unknown login, a wrong password and a suspended person, after the same
   * time; `too-many-requests` to guessers; `temporarily-unavailable` when too many passwords are being checked.
   */
  async run(command: SignInCommand): Promise<SignedInAccount> {
    const { password, browser, formerToken, deviceCookie } = command;
    const account = await this.reader.find(command.login);
    const device = account && this.knownDevices.nonceOf(deviceCookie, account.id);
    const guessers = device === null ? strangers(command, account?.id) : [knownDevice(device)];
    await this.guesses.count(guessers);
    const isRight = await this.passwords.isRight(password, account?.passwordHash ?? null);
    if (!account || !isRight || account.isSuspended) {
      await this.transactions.run((tx) => this.opening.refuse(tx, account?.id ?? null));
      throw new Problem(wrongCredentials);
    }
    const opened = await this.transactions.run(async (tx) => {
      // Whoever was suspended, or lost their password, while it was being checked is not let in by it.
      if (!(await this.reader.isStill(tx, account))) throw new Problem(wrongCredentials);
      await this.guesses.forgive(tx, guessers);
      const session = { accountId: account.id, way: 'password', secondFactorPassed: false } as const;
      return this.opening.open(tx, { ...session, browser, formerToken });
    });
    return { ...opened, accountId: account.id };
  }
}

function knownDevice(nonce: string): Guesser {
  return { rule: KNOWN_DEVICE, subject: nonce, forgiven: true };
}

/** A login and an e-mail of one person are one subject. */
function strangers({ login, address }: SignInCommand, accountId: string | undefined): readonly Guesser[] {
  const network = networkOf(address);
  const who = accountId ?? login.trim().toLowerCase();
  return [
    { rule: LOGIN_AND_NETWORK, subject: `${who} ${network}`, forgiven: true },
    { rule: NETWORK, subject: network, forgiven: false },
    { rule: LOGIN, subject: who, forgiven: false },
  ];
}
