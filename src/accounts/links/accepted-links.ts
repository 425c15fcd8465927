import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { AccountTrail } from '../account-trail.ts';
import { linkSpent } from '../accounts.errors.ts';
import { SessionsRepository } from '../sessions/sessions.repository.ts';
import { AccountsRepository } from '../staff/accounts.repository.ts';
import { AdministratorCount } from '../staff/administrator-count.ts';
import { LinksRepository } from './links.repository.ts';

/** What whoever opened a link has typed, checked and hashed. */
export interface Acceptance {
  readonly login: string;
  readonly displayName: string;
  readonly passwordHash: string;
}

/** Part: uses a link up and does what it is for, in the transaction of the errand. */
@Injectable()
export class AcceptedLinks {
  constructor(
    private readonly links: LinksRepository,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly administrators: AdministratorCount,
    private readonly trail: AccountTrail,
  ) {}

  /** Answers whose it is. Throws `link-spent`; breaks `staff_account_login_uq`. */
  async accept(tx: Tx, token: string, acceptance: Acceptance): Promise<string> {
    const link = await this.links.spend(tx, token);
    if (!link) throw new Problem(linkSpent);
    const accountId =
      link.accountId === null
        ? await this.#addAdministrator(tx, acceptance)
        : await this.#renew(tx, link.accountId, acceptance);
    await this.trail.record(tx, {
      ...{ by: accountId, accountId, action: 'account.link-accepted' },
      after: { kind: link.kind },
    });
    return accountId;
  }

  async #addAdministrator(tx: Tx, acceptance: Acceptance): Promise<string> {
    // Several starts may each have printed a link: the first one used makes the others void.
    if ((await this.administrators.ofOthers(tx, null)) > 0) throw new Problem(linkSpent);
    const accountId = await this.accounts.add(tx, acceptance);
    await this.accounts.putGrants(tx, accountId, [
      { role: 'system-administrator', regionCode: null, centreId: null },
    ]);
    return accountId;
  }

  /** Whoever knew the password before is signed out everywhere. */
  async #renew(tx: Tx, accountId: string, acceptance: Acceptance): Promise<string> {
    if (!(await this.accounts.accept(tx, accountId, acceptance))) throw new Problem(linkSpent);
    await this.sessions.revokeAll(tx, accountId);
    return accountId;
  }
}
