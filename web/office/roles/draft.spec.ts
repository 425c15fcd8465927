import { describe, expect, it } from '@jest/globals';
import { areWhole, bodiesOf, draftsOf, nextDraft, withRole } from './draft.ts';

const NALCHIK = { id: 'c1', name: 'Нальчик' };

describe('a role being given', () => {
  it('begins for the centre one works in, if it is for a centre', () => {
    expect(nextDraft([], 'operator', NALCHIK)).toEqual({ key: 1, role: 'operator', place: NALCHIK });
    expect(nextDraft([], 'region-administrator', NALCHIK).place).toBeNull();
  });

  it('keeps its place with another role for the same kind of place only', () => {
    const draft = nextDraft([], 'operator', NALCHIK);
    expect(withRole(draft, 'centre-head').place).toEqual(NALCHIK);
    expect(withRole(draft, 'hotline-operator').place).toBeNull();
  });

  it('is whole with a place, or where it needs none', () => {
    expect(areWhole([nextDraft([], 'operator', NALCHIK), nextDraft([], 'system-administrator', null)])).toBe(
      true,
    );
    expect(areWhole([nextDraft([], 'operator', null)])).toBe(false);
  });

  it('goes to the server as role and place, each once', () => {
    const drafts = draftsOf([
      { role: 'operator', centreId: 'c1', regionCode: null, placeName: 'Нальчик' },
      { role: 'operator', centreId: 'c1', regionCode: null, placeName: 'Нальчик' },
      { role: 'hotline-operator', centreId: null, regionCode: '07', placeName: 'КБР' },
      { role: 'system-administrator', centreId: null, regionCode: null, placeName: null },
    ]);
    expect(bodiesOf(drafts)).toEqual([
      { role: 'operator', centreId: 'c1' },
      { role: 'hotline-operator', regionCode: '07' },
      { role: 'system-administrator' },
    ]);
  });
});
