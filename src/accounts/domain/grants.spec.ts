import { describe, expect, it } from '@jest/globals';
import { isWhole, mayNothingElse, mayOf, reachOf } from './grants.ts';
import type { Grant } from './grants.ts';

const CENTRE = '01890000-0000-7000-8000-000000000001';
const clerk: Grant = { role: 'operator', regionCode: null, centreId: CENTRE };
const caller: Grant = { role: 'hotline-operator', regionCode: '70', centreId: null };
const chief: Grant = { role: 'system-administrator', regionCode: null, centreId: null };

describe('isWhole', () => {
  it('asks for the centre or the region of a role, and for nothing else', () => {
    expect([clerk, caller, chief].map(isWhole)).toEqual([true, true, true]);
    expect(isWhole({ ...clerk, centreId: null })).toBe(false);
    expect(isWhole({ ...clerk, regionCode: '70' })).toBe(false);
    expect(isWhole({ ...caller, regionCode: null })).toBe(false);
    expect(isWhole({ ...chief, centreId: CENTRE })).toBe(false);
  });
});

describe('reachOf', () => {
  it('is the centre, the region or everything', () => {
    expect([clerk, caller, chief].map(reachOf)).toEqual([
      { kind: 'centre', centreId: CENTRE },
      { kind: 'region', regionCode: '70' },
      { kind: 'everywhere' },
    ]);
  });
});

describe('mayOf', () => {
  it('adds up the roles of a person, each where it is for', () => {
    const may = mayOf([clerk, caller]);
    expect(may.get('visits.book')).toEqual([
      { kind: 'centre', centreId: CENTRE },
      { kind: 'region', regionCode: '70' },
    ]);
    expect(may.get('hall.serve')).toEqual([{ kind: 'centre', centreId: CENTRE }]);
    expect(may.has('staff.manage')).toBe(false);
  });

  it('leaves everybody their own account, also without any role or second factor', () => {
    const own = [['account.own', [{ kind: 'everywhere' }]]];
    expect([...mayOf([])]).toEqual(own);
    expect([...mayNothingElse()]).toEqual(own);
    expect(mayOf([clerk]).get('account.own')).toEqual([{ kind: 'everywhere' }]);
  });
});
