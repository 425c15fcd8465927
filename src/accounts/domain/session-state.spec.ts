import { describe, expect, it } from '@jest/globals';
import { sessionState } from './session-state.ts';
import type { Grant } from './grants.ts';

const clerk: Grant = { role: 'operator', regionCode: null, centreId: 'c' };
const chief: Grant = { role: 'region-administrator', regionCode: '70', centreId: null };
const facts = { hasSecondFactor: false, secondFactorPassed: false, isDemo: false, grants: [clerk] };

describe('sessionState', () => {
  it('is done at once for whoever needs no codes', () => {
    expect(sessionState(facts)).toBe('signed-in');
    expect(sessionState({ ...facts, grants: [] })).toBe('signed-in');
  });

  it('asks for a code whoever has codes, duty or not', () => {
    expect(sessionState({ ...facts, hasSecondFactor: true })).toBe('code-needed');
    expect(sessionState({ ...facts, hasSecondFactor: true, grants: [chief] })).toBe('code-needed');
  });

  it('makes an administrator set codes up, also when another role needs none', () => {
    expect(sessionState({ ...facts, grants: [clerk, chief] })).toBe('enrolment-needed');
  });

  it('lets the administrators of a demonstration in without codes, unless they set some up', () => {
    expect(sessionState({ ...facts, grants: [chief], isDemo: true })).toBe('signed-in');
    expect(sessionState({ ...facts, grants: [chief], isDemo: true, hasSecondFactor: true })).toBe(
      'code-needed',
    );
  });

  it('is done once a second factor was shown', () => {
    const shown = { ...facts, secondFactorPassed: true };
    expect(sessionState({ ...shown, hasSecondFactor: true, grants: [chief] })).toBe('signed-in');
    expect(sessionState({ ...shown, grants: [chief] })).toBe('signed-in');
  });
});
