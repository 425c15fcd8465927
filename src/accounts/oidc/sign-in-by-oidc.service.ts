import { Injectable } from '@nestjs/common';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { AccountTrail } from '../account-trail.ts';
import { SessionOpening } from '../sessions/session-opening.ts';
import type { OpenedSession } from '../sessions/sessions.repository.ts';
import { OidcAccountsRepository } from './oidc-accounts.repository.ts';
import type { OidcPerson } from './oidc-client.ts';

/** Errand: whom the provider vouches for is signed in, if we know them. */
@Injectable()
export class SignInByOidc {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: OidcAccountsRepository,
    private readonly opening: SessionOpening,
    private readonly trail: AccountTrail,
  ) {}

  /**
   * Known is who has come this way before, or whose verified e-mail is that of an account nobody has come to this way.
   * Null for everybody else. Codes of our own are asked unless the provider asked for a second factor.
   */
  async run(person: OidcPerson, browser: string | null): Promise<OpenedSession | null> {
    return this.transactions.run(async (tx) => {
      const accountId = (await this.accounts.find(tx, person)) ?? (await this.#claim(tx, person));
      if (accountId === null) {
        await this.opening.refuse(tx, null);
        return null;
      }
      const session = { accountId, way: 'oidc', secondFactorPassed: person.multiFactor } as const;
      return this.opening.open(tx, { ...session, browser, formerToken: null });
    });
  }

  async #claim(tx: Tx, person: OidcPerson): Promise<string | null> {
    if (person.verifiedEmail === null) return null;
    const accountId = await this.accounts.claim(tx, person);
    if (accountId === null) return null;
    await this.trail.record(tx, {
      ...{ by: accountId, accountId, action: 'account.linked' },
      ...{ before: { issuer: null }, after: { issuer: person.issuer } },
    });
    return accountId;
  }
}
