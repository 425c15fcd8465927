import { describe, expect, it } from '@jest/globals';
import { placeOf } from './entry-place.ts';

const ID = '0195f0aa-0000-7000-8000-000000000001';
const OTHER = '0195f0aa-0000-7000-8000-000000000002';
const nowhere = { centreId: null, regionCode: null };

describe('whose an entry is', () => {
  it('is as said, also when that is nobody in particular', () => {
    const subject = { subjectKind: 'centre', subjectId: ID };
    expect(placeOf({ ...subject, centreId: OTHER })).toEqual({ centreId: OTHER, regionCode: null });
    expect(placeOf({ ...subject, centreId: null })).toEqual(nowhere);
    expect(placeOf({ ...subject, regionCode: '70' })).toEqual({ centreId: null, regionCode: '70' });
  });

  it('follows from the subject', () => {
    expect(placeOf({ subjectKind: 'centre', subjectId: ID })).toEqual({ centreId: ID, regionCode: null });
    expect(placeOf({ subjectKind: 'region', subjectId: '70' })).toEqual({ centreId: null, regionCode: '70' });
    expect(placeOf({ subjectKind: 'service', subjectId: 'account-recovery' })).toEqual(nowhere);
  });

  it('else from what is there now, else from what was before', () => {
    const subject = { subjectKind: 'booking', subjectId: 'x' };
    const both = { before: { centreId: OTHER }, after: { centreId: ID } };
    expect(placeOf({ ...subject, ...both }).centreId).toBe(ID);
    expect(placeOf({ ...subject, before: { centreId: OTHER }, after: null }).centreId).toBe(OTHER);
    expect(placeOf({ ...subject, after: { regionCode: '07' } }).regionCode).toBe('07');
    expect(placeOf({ ...subject, after: { centreId: 'no id' } })).toEqual(nowhere);
  });
});
