import { Injectable } from '@nestjs/common';
import { brokenConstraint } from '../../common/database/failures.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Problem } from '../../common/errors/problem.ts';
import { cleanText } from '../../common/validation/clean-text.ts';
import { AccountTrail } from '../account-trail.ts';
import { emailTaken } from '../accounts.errors.ts';
import type { Grant } from '../domain/grants.ts';
import { LinksRepository } from '../links/links.repository.ts';
import type { MadeLink } from '../links/links.repository.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { ManagedAccounts } from './managed-accounts.ts';
import type { Manager } from './managed-accounts.ts';

export interface Invitation {
  readonly displayName: string;
  readonly email: string | null;
  readonly roles: readonly Grant[];
}

/** Whose link it is, and the link. */
export interface LinkOfAccount {
  readonly accountId: string;
  readonly link: MadeLink;
}

/** Errand: a new person with roles, and the link by which they choose their own login and password. */
@Injectable()
export class InviteStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly managed: ManagedAccounts,
    private readonly accounts: AccountsRepository,
    private readonly links: LinksRepository,
    private readonly trail: AccountTrail,
  ) {}

  /** Throws `not-permitted` for roles the manager may not give, `invalid-input`, `email-taken`. */
  async run(manager: Manager, { displayName, email, roles }: Invitation): Promise<LinkOfAccount> {
    try {
      return await this.transactions.run(async (tx) => {
        await this.managed.checkRoles(tx, manager, [], roles);
        const person = { displayName: cleanText(displayName), email: email?.toLowerCase() ?? null };
        const accountId = await this.accounts.add(tx, person);
        await this.accounts.putGrants(tx, accountId, roles);
        await this.trail.record(tx, {
          ...{ by: manager.accountId, accountId, action: 'account.invited' },
          after: { roles },
        });
        return { accountId, link: await this.links.make(tx, { kind: 'invitation', accountId }) };
      });
    } catch (error) {
      throw brokenConstraint(error) === 'staff_account_email_uq' ? new Problem(emailTaken) : error;
    }
  }
}
