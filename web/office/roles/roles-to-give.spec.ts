import { describe, expect, it } from '@jest/globals';
import { ROLES, ROLE_RULES } from '../../../src/accounts/domain/role-permissions.ts';
import { ROLE_SCOPES, regionsToGive, rolesToGive } from './roles-to-give.ts';

const CENTRE_ROLES = ['operator', 'floor-manager', 'centre-head'];

describe('the roles of the office', () => {
  it('are those of the server, each for the same', () => {
    expect(ROLE_SCOPES).toEqual(Object.fromEntries(ROLES.map((role) => [role, ROLE_RULES[role].scope])));
  });

  it('are offered by whoever manages staff, none wider than their own', () => {
    expect(rolesToGive([{ role: 'operator' }, { role: 'hotline-operator' }])).toEqual([]);
    expect(rolesToGive([{ role: 'operator' }, { role: 'centre-head' }])).toEqual(CENTRE_ROLES);
    expect(rolesToGive([{ role: 'region-administrator' }])).toEqual([
      ...CENTRE_ROLES,
      'hotline-operator',
      'region-administrator',
    ]);
    expect(rolesToGive([{ role: 'system-administrator' }])).toEqual([...ROLES]);
  });

  it('for a region are offered in the own regions, by the system administrator in all', () => {
    const place = { centreId: null, regionCode: '07' };
    expect(regionsToGive([{ role: 'region-administrator', ...place }])).toEqual(['07']);
    expect(regionsToGive([{ role: 'hotline-operator', ...place }])).toEqual([]);
    expect(regionsToGive([{ role: 'system-administrator', centreId: null, regionCode: null }])).toBeNull();
  });
});
