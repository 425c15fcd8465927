import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { malformedCursor } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import { AccountsOptions } from '../accounts-options.ts';
import type { AccountsQuery } from '../accounts.dto.ts';
import { accountNotFound } from '../accounts.errors.ts';
import type { AccountView, AccountWithLinkView, AccountsPage } from '../accounts.view.ts';
import { accountState } from '../domain/account-state.ts';
import { mayOf } from '../domain/grants.ts';
import { readPageEnd, writePageEnd } from '../../common/http/page-cursor.ts';
import { staffWords } from '../domain/staff-words.ts';
import type { SignedIn } from '../door/signed-in.ts';
import { welcomeAddress } from '../links/welcome-address.ts';
import { AccountsReader } from './accounts.reader.ts';
import type { AccountRow } from './accounts.reader.ts';
import type { LinkOfAccount } from './invite-staff.service.ts';

/** Shows people to those who manage them. */
@Injectable()
export class AccountViews {
  constructor(
    private readonly database: Database,
    private readonly reader: AccountsReader,
    private readonly options: AccountsOptions,
  ) {}

  /** Everybody with a role within the reach of whoever asks. Throws `malformed-cursor`. */
  async page(asker: SignedIn, query: AccountsQuery): Promise<AccountsPage> {
    const { q = '', limit, cursor, centreId = null, regionCode = null } = query;
    const after = cursor === undefined ? null : readPageEnd(cursor);
    if (cursor !== undefined && !after) throw new Problem(malformedCursor);
    const reaches = mayOf(asker.grants).get('staff.manage') ?? [];
    const wanted = { words: staffWords(q), centreId, regionCode, after, limit: limit + 1 };
    const rows = await this.reader.list(this.database, reaches, wanted);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(accountView),
      nextCursor: last ? writePageEnd({ text: last.search, id: last.id }) : null,
    };
  }

  /** Throws `account-not-found`, also for whoever is beyond the reach of whoever asks. */
  async oneFor(asker: SignedIn, accountId: string): Promise<AccountView> {
    const reaches = mayOf(asker.grants).get('staff.manage') ?? [];
    const row = await this.reader.findWithin(this.database, reaches, accountId);
    if (!row) throw new Problem(accountNotFound);
    return accountView(row);
  }

  /** Throws `account-not-found`. */
  async one(accountId: string): Promise<AccountView> {
    const row = await this.reader.find(this.database, accountId);
    if (!row) throw new Problem(accountNotFound);
    return accountView(row);
  }

  async withLink({ accountId, link }: LinkOfAccount): Promise<AccountWithLinkView> {
    return {
      account: await this.one(accountId),
      link: welcomeAddress(this.options.publicUrl, link.token),
      linkExpiresAt: new Date(link.expiresAt).toISOString(),
    };
  }
}

function accountView(row: AccountRow): AccountView {
  const { id, login, email, displayName, hasSecondFactor, demo, seenAt, roles } = row;
  return {
    ...{ id, login, email, displayName, hasSecondFactor, demo },
    state: accountState(row),
    roles: roles.map(({ role, regionCode, centreId, placeName }) => ({
      role,
      regionCode,
      centreId,
      placeName,
    })),
    seenAt: seenAt?.toISOString() ?? null,
  };
}
