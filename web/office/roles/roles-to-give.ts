import type { Role, RoleView } from '../api/views.ts';

export type Scope = 'centre' | 'region' | 'everywhere';

/** What each role is for, as the server has it (accounts/domain/role-permissions.ts); a test compares them. */
export const ROLE_SCOPES: Readonly<Record<Role, Scope>> = {
  operator: 'centre',
  'floor-manager': 'centre',
  'centre-head': 'centre',
  'hotline-operator': 'region',
  'region-administrator': 'region',
  'system-administrator': 'everywhere',
};

const ROLES = Object.keys(ROLE_SCOPES) as Role[];
const WIDTH: Readonly<Record<Scope, number>> = { centre: 0, region: 1, everywhere: 2 };

/** Whose roles let them give others, and how far each reaches. */
const GIVERS: Partial<Record<Role, Scope>> = {
  'centre-head': 'centre',
  'region-administrator': 'region',
  'system-administrator': 'everywhere',
};

/** The roles somebody may offer: none that reaches wider than their own. The server has the last word. */
export function rolesToGive(own: readonly Pick<RoleView, 'role'>[]): Role[] {
  const widths = own.flatMap(({ role }) => {
    const scope = GIVERS[role];
    return scope === undefined ? [] : [WIDTH[scope]];
  });
  const widest = Math.max(-1, ...widths);
  return ROLES.filter((role) => WIDTH[ROLE_SCOPES[role]] <= widest);
}

/** The regions somebody may give a role in; null for every one. */
export function regionsToGive(own: readonly RoleView[]): string[] | null {
  if (own.some(({ role }) => role === 'system-administrator')) return null;
  return own.flatMap(({ role, regionCode }) =>
    role === 'region-administrator' && regionCode !== null ? [regionCode] : [],
  );
}
