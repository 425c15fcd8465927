import type { Reach } from '../../common/http/badge.ts';
import type { Permission } from '../../common/http/permissions.ts';
import { ROLE_RULES } from './role-permissions.ts';
import type { Role } from './role-permissions.ts';

/** One role of a person and what it is for. Which of the two is null follows from the role. */
export interface Grant {
  readonly role: Role;
  readonly regionCode: string | null;
  readonly centreId: string | null;
}

/** Whether the grant names a region exactly if its role is for one, and a centre likewise. */
export function isWhole({ role, regionCode, centreId }: Grant): boolean {
  const { scope } = ROLE_RULES[role];
  return (regionCode !== null) === (scope === 'region') && (centreId !== null) === (scope === 'centre');
}

/** How far a grant reaches. */
export function reachOf({ regionCode, centreId }: Grant): Reach {
  if (centreId !== null) return { kind: 'centre', centreId };
  if (regionCode !== null) return { kind: 'region', regionCode };
  return { kind: 'everywhere' };
}

const OWN: readonly [Permission, readonly Reach[]] = ['account.own', [{ kind: 'everywhere' }]];

/** What a person may do where: of each permission all reaches of the roles that have it. Their own account always. */
export function mayOf(grants: readonly Grant[]): ReadonlyMap<Permission, readonly Reach[]> {
  const may = new Map<Permission, readonly Reach[]>([OWN]);
  for (const grant of grants) {
    for (const permission of ROLE_RULES[grant.role].permissions) {
      if (permission === 'account.own') continue;
      may.set(permission, [...(may.get(permission) ?? []), reachOf(grant)]);
    }
  }
  return may;
}

/** What is left to whoever has not shown their second factor: their own account. */
export function mayNothingElse(): ReadonlyMap<Permission, readonly Reach[]> {
  return new Map([OWN]);
}
