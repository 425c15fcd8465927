import { describe, expect, it } from '@jest/globals';
import { accountState } from './account-state.ts';

describe('accountState', () => {
  it('is suspended before all else, then says whether there is a way in', () => {
    expect(accountState({ isSuspended: true, hasWayIn: true })).toBe('suspended');
    expect(accountState({ isSuspended: true, hasWayIn: false })).toBe('suspended');
    expect(accountState({ isSuspended: false, hasWayIn: true })).toBe('active');
    expect(accountState({ isSuspended: false, hasWayIn: false })).toBe('invited');
  });
});
