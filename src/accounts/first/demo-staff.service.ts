import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { sql } from '../../common/database/sql.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import { ROLE_RULES } from '../domain/role-permissions.ts';
import type { Grant } from '../domain/grants.ts';
import { Passwords } from '../sign-in/passwords.ts';
import { AccountsRepository } from '../staff/accounts.repository.ts';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './demo-sign-ins.ts';
import type { DemoSignIn } from './demo-sign-ins.ts';

interface DemoCentre {
  readonly id: string;
  readonly regionCode: string;
}

/** Errand: ready sign-ins for every role, at the centres that have demonstration hours. */
@Injectable()
export class DemoStaff {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    private readonly accounts: AccountsRepository,
  ) {}

  /** Once for a database, whoever starts first; without any centre there is nowhere to work. */
  async run(): Promise<void> {
    if (await this.#areThere(this.database)) return;
    const hashes = await Promise.all(DEMO_SIGN_INS.map(() => this.passwords.hash(DEMO_PASSWORD)));
    await this.transactions.run(async (tx) => {
      await tx.rows(sql`select id from installation where id = 1 for update`);
      const centres = await this.#centres(tx);
      const [first] = centres;
      if (!first || (await this.#areThere(tx))) return;
      for (const [nth, signIn] of DEMO_SIGN_INS.entries()) {
        const { login, displayName } = signIn;
        const person = { login, displayName, passwordHash: hashes[nth] ?? null, demo: true };
        const accountId = await this.accounts.add(tx, person);
        await this.accounts.putGrants(tx, accountId, grantsOf(signIn, first, centres));
      }
    });
  }

  async #areThere(db: Db): Promise<boolean> {
    const [row] = await db.rows<{ are: boolean }>(sql`
      select exists (select from staff_account where demo) as are`);
    return row?.are === true;
  }

  #centres(tx: Tx): Promise<DemoCentre[]> {
    return tx.rows<DemoCentre>(sql`
      select id, region_code as "regionCode"
      from centre
      where closed_at is null
      order by demo desc, code
      limit 2`);
  }
}

/** The head has two centres, so that switching between them can be seen; everybody else the first. */
function grantsOf({ role }: DemoSignIn, first: DemoCentre, centres: readonly DemoCentre[]): Grant[] {
  const { scope } = ROLE_RULES[role];
  if (scope === 'everywhere') return [{ role, regionCode: null, centreId: null }];
  if (scope === 'region') return [{ role, regionCode: first.regionCode, centreId: null }];
  const of = role === 'centre-head' ? centres : [first];
  return of.map(({ id }) => ({ role, regionCode: null, centreId: id }));
}
