import { describe, expect, it } from '@jest/globals';
import { placeAfter } from '../../../src/triage/domain/triage-tree.ts';
import { givenIn, triagePath } from './address.ts';

describe('the address of an answer', () => {
  it('is what was answered, and is read back', () => {
    const given = [
      { question: 'hacked', answer: 'no' },
      { question: 'contacts', answer: 'unsure' },
    ] as const;
    expect(triagePath([])).toBe('/triage');
    expect(triagePath(given)).toBe('/triage/hacked-no/contacts-unsure');
    expect(givenIn('/triage')).toEqual([]);
    expect(givenIn(triagePath(given))).toEqual(given);
  });

  it.each([
    '/triage/hacked',
    '/triage/hacked-maybe',
    '/triage/-yes',
    '/triage/hacked-yes-no',
    '/triage/%D0%B4',
  ])('is none: %s', (path) => expect(givenIn(path)).toBe(null));

  it.each(['/triage/constructor-yes', '/triage/contacts-yes', '/triage/hacked-yes/contacts-yes'])(
    'leads nowhere: %s',
    (path) => expect(placeAfter(givenIn(path) ?? [])).toBe(null),
  );
});
