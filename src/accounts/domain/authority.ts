import { reachOf } from './grants.ts';
import type { Grant } from './grants.ts';
import { reachesPlace } from './reach.ts';
import { ROLE_RULES } from './role-permissions.ts';

/** The region each centre named by a grant is in. */
export type CentreRegions = ReadonlyMap<string, string>;

/**
 * Whether somebody may give, change or take a grant: one of their own roles manages staff, reaches at least as far,
 * and allows at least as much.
 */
export function mayGive(own: readonly Grant[], grant: Grant, regions: CentreRegions): boolean {
  return own.some((held) => {
    const allowed = ROLE_RULES[held.role].permissions;
    const isEnough = ROLE_RULES[grant.role].permissions.every((permission) => allowed.includes(permission));
    return isEnough && allowed.includes('staff.manage') && covers(held, grant, regions);
  });
}

/**
 * Whether somebody may act on a person as a whole (suspend, reset): all that person's roles must be theirs to give,
 * or a head of one centre could take over whoever also works above. A person without roles is for those who reach
 * everything.
 */
export function mayManage(own: readonly Grant[], theirs: readonly Grant[], regions: CentreRegions): boolean {
  if (theirs.length > 0) return theirs.every((grant) => mayGive(own, grant, regions));
  return own.some(({ role }) => ROLE_RULES[role].scope === 'everywhere');
}

/** The first grant of a change that is not theirs to give or take; null when all are. What stays is not asked. */
export function refusedGrant(
  own: readonly Grant[],
  { before, after }: { readonly before: readonly Grant[]; readonly after: readonly Grant[] },
  regions: CentreRegions,
): Grant | null {
  return changedGrants(before, after).find((grant) => !mayGive(own, grant, regions)) ?? null;
}

/** What is given and what is taken. */
export function changedGrants(before: readonly Grant[], after: readonly Grant[]): Grant[] {
  return [...without(after, before), ...without(before, after)];
}

/** Whether a change gives anything that was not there. */
export function addsGrant(before: readonly Grant[], after: readonly Grant[]): boolean {
  return without(after, before).length > 0;
}

function without(grants: readonly Grant[], others: readonly Grant[]): Grant[] {
  return grants.filter((grant) => !others.some((other) => isSame(grant, other)));
}

function covers(held: Grant, grant: Grant, regions: CentreRegions): boolean {
  const wanted = reachOf(grant);
  if (wanted.kind === 'everywhere') return reachOf(held).kind === 'everywhere';
  return reachesPlace(reachOf(held), {
    centreId: grant.centreId ?? undefined,
    centreRegion: grant.centreId === null ? null : (regions.get(grant.centreId) ?? null),
    regionCode: grant.regionCode ?? undefined,
  });
}

function isSame(a: Grant, b: Grant): boolean {
  return a.role === b.role && a.regionCode === b.regionCode && a.centreId === b.centreId;
}
