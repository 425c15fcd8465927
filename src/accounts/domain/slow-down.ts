const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How wrong guesses of one kind of subject make it wait. */
export interface WaitRule {
  readonly name: string;
  /** Seconds to wait after the first, second … wrong guess; the last one goes on for ever. Never a lock-out. */
  readonly waits: readonly number[];
  /** After so long without a guess the count begins anew. */
  readonly forgottenAfterMs: number;
}

/** `free` wrong guesses cost nothing, then the wait doubles from one second to `most`. */
export function doublingWaits(free: number, most: number): readonly number[] {
  const waits = Array.from({ length: free }, () => 0);
  for (let wait = 1; wait < most; wait *= 2) waits.push(wait);
  return [...waits, most];
}

/** A browser that this person has signed in with before: nobody else's guesses count here. */
export const KNOWN_DEVICE: WaitRule = {
  name: 'device',
  waits: doublingWaits(10, 300),
  forgottenAfterMs: DAY_MS,
};
/** One login from one network. */
export const LOGIN_AND_NETWORK: WaitRule = {
  name: 'login-network',
  waits: doublingWaits(5, 300),
  forgottenAfterMs: DAY_MS,
};
/** Everything from one network, which may be a whole office. */
export const NETWORK: WaitRule = {
  name: 'network',
  waits: doublingWaits(50, 60),
  forgottenAfterMs: HOUR_MS,
};
/** One login from everywhere: many machines that guess together. */
export const LOGIN: WaitRule = { name: 'login', waits: doublingWaits(100, 30), forgottenAfterMs: DAY_MS };
/** One-time codes of one person: only who has the password comes as far. */
export const CODE: WaitRule = { name: 'code', waits: doublingWaits(5, 900), forgottenAfterMs: DAY_MS };
