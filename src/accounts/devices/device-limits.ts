import type { LimitRule } from '../../common/limits/limits.ts';

/** A hall has a few devices behind one address, each of which may be started anew some times. */
export const PAIRINGS_PER_ADDRESS: LimitRule = { name: 'pairings', most: 30, windowSeconds: 600 };
/** A device that waits asks every few seconds. */
export const QUESTIONS_PER_ADDRESS: LimitRule = {
  name: 'pairing-questions',
  most: 1_000,
  windowSeconds: 600,
};
/** Six digits: whoever types them may err, and may not try them out. */
export const CODES_PER_ACCOUNT: LimitRule = { name: 'pairing-codes', most: 20, windowSeconds: 600 };
