import { ROLE_RULES } from './role-permissions.ts';
import type { Grant } from './grants.ts';

/** How far a sign-in has come: done, a one-time code is to be typed, or codes are still to be set up. */
export const SESSION_STATES = ['signed-in', 'code-needed', 'enrolment-needed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export interface SessionFacts {
  readonly hasSecondFactor: boolean;
  readonly secondFactorPassed: boolean;
  readonly grants: readonly Grant[];
  /** A ready sign-in of a demonstration, which production refuses: it is to be tried without a telephone. */
  readonly isDemo: boolean;
}

/** Asked anew at each request, so a person who is made an administrator needs codes from that moment. */
export function sessionState({
  hasSecondFactor,
  secondFactorPassed,
  grants,
  isDemo,
}: SessionFacts): SessionState {
  if (secondFactorPassed) return 'signed-in';
  if (hasSecondFactor) return 'code-needed';
  return !isDemo && grants.some(({ role }) => ROLE_RULES[role].needsCode) ? 'enrolment-needed' : 'signed-in';
}
