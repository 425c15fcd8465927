import { PERMISSIONS } from '../../common/http/permissions.ts';
import type { Permission } from '../../common/http/permissions.ts';

/** The roles of the field notes, from the window upwards. */
export const ROLES = [
  'operator',
  'floor-manager',
  'centre-head',
  'hotline-operator',
  'region-administrator',
  'system-administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** What a role is for: one centre, one region with all its centres, or everything. */
export type ScopeKind = 'centre' | 'region' | 'everywhere';

interface RoleRule {
  readonly scope: ScopeKind;
  /** Whether one-time codes are a duty: without them such a person can do nothing but set them up. */
  readonly needsCode: boolean;
  readonly permissions: readonly Permission[];
}

const OPERATOR: readonly Permission[] = [
  'account.own',
  'hall.see',
  'hall.serve',
  'visits.see',
  'visits.book',
];
const FLOOR_MANAGER: readonly Permission[] = [...OPERATOR, 'hall.manage'];
const CENTRE_HEAD: readonly Permission[] = [
  ...FLOOR_MANAGER,
  'visits.override',
  'devices.manage',
  'staff.manage',
  'reports.see',
  'schedules.manage',
  'audit.see',
];
const REGION_ADMINISTRATOR = PERMISSIONS.filter(
  (permission) => permission !== 'catalogue.manage' && permission !== 'country.manage',
);

/** Which role may do what, within its scope. A one-desk office gives one person several. */
export const ROLE_RULES: Readonly<Record<Role, RoleRule>> = {
  operator: { scope: 'centre', needsCode: false, permissions: OPERATOR },
  'floor-manager': { scope: 'centre', needsCode: false, permissions: FLOOR_MANAGER },
  'centre-head': { scope: 'centre', needsCode: false, permissions: CENTRE_HEAD },
  'hotline-operator': {
    scope: 'region',
    needsCode: false,
    permissions: ['account.own', 'visits.see', 'visits.book'],
  },
  'region-administrator': { scope: 'region', needsCode: true, permissions: REGION_ADMINISTRATOR },
  'system-administrator': { scope: 'everywhere', needsCode: true, permissions: PERMISSIONS },
};
