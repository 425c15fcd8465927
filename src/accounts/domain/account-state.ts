export const ACCOUNT_STATES = ['invited', 'active', 'suspended'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** Invited is whoever has no way in yet: no password chosen, and not known to the common sign-in. */
export function accountState(facts: {
  readonly isSuspended: boolean;
  readonly hasWayIn: boolean;
}): AccountState {
  if (facts.isSuspended) return 'suspended';
  return facts.hasWayIn ? 'active' : 'invited';
}
