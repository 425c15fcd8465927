import { describe, expect, it } from '@jest/globals';
import { addsGrant, mayGive, mayManage, refusedGrant } from './authority.ts';
import type { Grant } from './grants.ts';
import { ROLE_RULES, ROLES } from './role-permissions.ts';
import type { Role } from './role-permissions.ts';

const OWN = 'own-centre';
const NEAR = 'centre-of-the-region';
const FAR = 'centre-elsewhere';
const regions = new Map([
  [OWN, '70'],
  [NEAR, '70'],
  [FAR, '07'],
]);

function grant(role: Role, where: string | null = null): Grant {
  const { scope } = ROLE_RULES[role];
  return {
    role,
    centreId: scope === 'centre' ? where : null,
    regionCode: scope === 'region' ? where : null,
  };
}

const head = [grant('centre-head', OWN)];
const region = [grant('region-administrator', '70')];
const system = [grant('system-administrator')];

describe('mayGive', () => {
  it('lets a head give what is at most theirs in their own centre', () => {
    for (const role of ['operator', 'floor-manager', 'centre-head'] as const) {
      expect(mayGive(head, grant(role, OWN), regions)).toBe(true);
      expect(mayGive(head, grant(role, NEAR), regions)).toBe(false);
    }
    expect(mayGive(head, grant('hotline-operator', '70'), regions)).toBe(false);
    expect(mayGive(head, grant('region-administrator', '70'), regions)).toBe(false);
    expect(mayGive(head, grant('system-administrator'), regions)).toBe(false);
  });

  it('lets a region give all of the region and nothing beyond it', () => {
    expect(mayGive(region, grant('centre-head', NEAR), regions)).toBe(true);
    expect(mayGive(region, grant('region-administrator', '70'), regions)).toBe(true);
    expect(mayGive(region, grant('centre-head', FAR), regions)).toBe(false);
    expect(mayGive(region, grant('hotline-operator', '07'), regions)).toBe(false);
    expect(mayGive(region, grant('system-administrator'), regions)).toBe(false);
    expect(mayGive(region, grant('operator', 'no such centre'), regions)).toBe(false);
  });

  it('lets the system give everything, and whoever manages no staff nothing', () => {
    for (const role of ROLES) {
      const anywhere = ROLE_RULES[role].scope === 'region' ? '07' : FAR;
      expect(mayGive(system, grant(role, anywhere), regions)).toBe(true);
      expect(
        mayGive(
          [grant('floor-manager', FAR), grant('hotline-operator', '07')],
          grant(role, anywhere),
          regions,
        ),
      ).toBe(false);
    }
  });
});

describe('mayManage', () => {
  it('needs all roles of the person to be theirs to give', () => {
    expect(mayManage(head, [grant('operator', OWN)], regions)).toBe(true);
    expect(mayManage(head, [grant('operator', OWN), grant('operator', NEAR)], regions)).toBe(false);
    expect(mayManage(head, [grant('operator', OWN), grant('region-administrator', '70')], regions)).toBe(
      false,
    );
    expect(mayManage(region, [grant('operator', OWN), grant('operator', NEAR)], regions)).toBe(true);
  });

  it('leaves people without roles to those who reach everything', () => {
    expect([head, region, system].map((own) => mayManage(own, [], regions))).toEqual([false, false, true]);
  });
});

describe('addsGrant', () => {
  it('is true for whatever was not there, also the same role elsewhere', () => {
    expect(addsGrant(head, head)).toBe(false);
    expect(addsGrant([...head, ...region], head)).toBe(false);
    expect(addsGrant(head, [...head, ...region])).toBe(true);
    expect(addsGrant(head, [grant('centre-head', NEAR)])).toBe(true);
  });
});

describe('refusedGrant', () => {
  it('asks of what is added and taken, not of what stays', () => {
    const before = [grant('operator', OWN), grant('operator', FAR)];
    const after = [grant('floor-manager', OWN), grant('operator', FAR)];
    expect(refusedGrant(head, { before, after }, regions)).toBeNull();
    expect(refusedGrant(head, { before, after: [grant('operator', OWN)] }, regions)).toEqual(
      grant('operator', FAR),
    );
    expect(refusedGrant(head, { before, after: [...before, grant('operator', NEAR)] }, regions)).toEqual(
      grant('operator', NEAR),
    );
  });
});
