import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Tx } from '../../common/database/tx.ts';
import { invalidInput } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { FieldProblem } from '../../common/errors/problem.ts';
import { accountNotFound, notPermitted, notYourself } from '../accounts.errors.ts';
import { addsGrant, mayGive, mayManage, refusedGrant } from '../domain/authority.ts';
import type { CentreRegions } from '../domain/authority.ts';
import { isWhole } from '../domain/grants.ts';
import type { Grant } from '../domain/grants.ts';

/** Whoever manages staff: their own roles say whose. */
export interface Manager {
  readonly accountId: string;
  readonly grants: readonly Grant[];
}

export interface ManagedAccount {
  readonly id: string;
  readonly displayName: string;
  readonly login: string | null;
  readonly isSuspended: boolean;
  readonly grants: readonly Grant[];
}

/** Part: opens a person to be changed, if they are the manager's to change. Others who change them wait. */
@Injectable()
export class ManagedAccounts {
  /** Throws `account-not-found`; `not-permitted` unless all roles of the person are the manager's to give. */
  async open(tx: Tx, { grants }: Manager, id: string): Promise<ManagedAccount> {
    const account = await this.#locked(tx, id);
    const regions = await this.#regionsOf(tx, account.grants);
    if (!mayManage(grants, account.grants, regions)) throw new Problem(notPermitted);
    return account;
  }

  /** As `open`, for what nobody does to themselves: throws `not-yourself` besides. */
  async openOther(tx: Tx, manager: Manager, id: string): Promise<ManagedAccount> {
    if (manager.accountId === id.toLowerCase()) throw new Problem(notYourself);
    return this.open(tx, manager, id);
  }

  /** The person whose roles shall become these, if all that is added and taken is the manager's to give. */
  async openForRoles(tx: Tx, manager: Manager, id: string, after: readonly Grant[]): Promise<ManagedAccount> {
    const account = await this.#locked(tx, id);
    const { grants: before } = account;
    await this.checkRoles(tx, manager, before, after);
    // A change of nothing shows the person all the same, and that is for who may give one of the roles.
    const regions = await this.#regionsOf(tx, before);
    if (!addsGrant(before, after) && !before.some((grant) => mayGive(manager.grants, grant, regions)))
      throw new Problem(notPermitted);
    return account;
  }

  /** Throws `invalid-input` for roles of no place, `not-permitted` for a change that is not the manager's. */
  async checkRoles(
    tx: Tx,
    manager: Manager,
    before: readonly Grant[],
    after: readonly Grant[],
  ): Promise<void> {
    const regions = await this.#regionsOf(tx, [...before, ...after]);
    const known = await tx.rows<{ code: string }>(sql`
      select code from region where code = any (${after.map(({ regionCode }) => regionCode)}::text[])`);
    const codes = new Set(known.map(({ code }) => code));
    const errors = after.flatMap((grant, index) => placeProblem(grant, index, regions, codes));
    if (errors.length > 0) throw new Problem(invalidInput, { errors });
    if (refusedGrant(manager.grants, { before, after }, regions)) throw new Problem(notPermitted);
  }

  async #locked(tx: Tx, id: string): Promise<ManagedAccount> {
    const [account] = await tx.rows<Omit<ManagedAccount, 'grants'>>(sql`
      select id, display_name as "displayName", login, suspended_at is not null as "isSuspended"
      from staff_account
      where id = ${id}
      for update`);
    if (!account) throw new Problem(accountNotFound);
    const grants = await tx.rows<Grant>(sql`
      select role, region_code as "regionCode", centre_id as "centreId"
      from staff_grant
      where account_id = ${id}
      order by id`);
    return { ...account, grants };
  }

  async #regionsOf(tx: Tx, grants: readonly Grant[]): Promise<CentreRegions> {
    const ids = grants.flatMap(({ centreId }) => (centreId === null ? [] : [centreId]));
    const rows = await tx.rows<{ id: string; regionCode: string }>(sql`
      select id, region_code as "regionCode" from centre where id = any (${ids}::uuid[])`);
    return new Map(rows.map(({ id, regionCode }) => [id, regionCode]));
  }
}

function placeProblem(
  grant: Grant,
  index: number,
  regions: CentreRegions,
  codes: ReadonlySet<string>,
): FieldProblem[] {
  const { centreId, regionCode } = grant;
  if (!isWhole(grant)) return [{ pointer: `/roles/${index}`, code: 'role-place' }];
  if (centreId !== null && !regions.has(centreId))
    return [{ pointer: `/roles/${index}/centreId`, code: 'unknown-centre' }];
  if (regionCode !== null && !codes.has(regionCode))
    return [{ pointer: `/roles/${index}/regionCode`, code: 'unknown-region' }];
  return [];
}
