import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { brokenConstraint } from '../../common/database/failures.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { invalidInput } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import { cleanText } from '../../common/validation/clean-text.ts';
import { linkSpent, loginTaken } from '../accounts.errors.ts';
import { parseLogin } from '../domain/login.ts';
import { refusePassword } from '../domain/new-password.ts';
import { SessionOpening } from '../sessions/session-opening.ts';
import type { OpenedSession } from '../sessions/sessions.repository.ts';
import { Passwords } from '../sign-in/passwords.ts';
import { AcceptedLinks } from './accepted-links.ts';
import type { Acceptance } from './accepted-links.ts';
import { LinksRepository } from './links.repository.ts';
import type { OpenLink } from './links.repository.ts';

export interface AcceptCommand {
  readonly token: string;
  /** Needed where the account has none yet; elsewhere it stays as it is. */
  readonly login?: string | undefined;
  readonly displayName?: string | undefined;
  readonly password: string;
  readonly browser: string | null;
  readonly formerToken: string | null;
}

export interface AcceptedSession extends OpenedSession {
  readonly accountId: string;
}

/** Errand: whoever holds a one-time link chooses a password, and is signed in. */
@Injectable()
export class AcceptLink {
  constructor(
    private readonly database: Database,
    private readonly links: LinksRepository,
    private readonly passwords: Passwords,
    private readonly transactions: Transactions,
    private readonly accepted: AcceptedLinks,
    private readonly opening: SessionOpening,
  ) {}

  /** Throws `link-spent`, `invalid-input` with the members to mend (the link then still works), `login-taken`. */
  async run({ token, browser, formerToken, ...words }: AcceptCommand): Promise<AcceptedSession> {
    const link = await this.links.find(this.database, token);
    if (!link) throw new Problem(linkSpent);
    const { login, displayName } = chosen(link, words);
    const acceptance = { login, displayName, passwordHash: await this.passwords.hash(words.password) };
    try {
      return await this.transactions.run(async (tx) => {
        const accountId = await this.accepted.accept(tx, token, acceptance);
        const session = { accountId, way: 'link', secondFactorPassed: false } as const;
        return { accountId, ...(await this.opening.open(tx, { ...session, browser, formerToken })) };
      });
    } catch (error) {
      throw brokenConstraint(error) === 'staff_account_login_uq' ? new Problem(loginTaken) : error;
    }
  }
}

type Words = Pick<AcceptCommand, 'login' | 'displayName' | 'password'>;

/** What the account will be called, or the members that are not right. */
function chosen(link: OpenLink, words: Words): Omit<Acceptance, 'passwordHash'> {
  const isReset = link.kind === 'password-reset';
  const login = link.login ?? parseLogin(words.login ?? '');
  const typedName = isReset ? '' : cleanText(words.displayName ?? '');
  const displayName = typedName === '' ? link.displayName : typedName;
  const refusal = refusePassword(words.password, login ?? '');
  const errors = [
    ...(login === null
      ? [{ pointer: '/login', code: words.login === undefined ? 'missing' : 'not-a-login' }]
      : []),
    ...(displayName === null ? [{ pointer: '/displayName', code: 'missing' }] : []),
    ...(refusal === null ? [] : [{ pointer: '/password', code: refusal }]),
  ];
  if (login === null || displayName === null || errors.length > 0)
    throw new Problem(invalidInput, { errors });
  return { login, displayName };
}
