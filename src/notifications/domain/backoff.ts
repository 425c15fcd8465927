const MINUTE = 60_000;

/** How long to wait after the first, second… failed attempt. After as many as here, one more attempt is made. */
const WAITS_MINUTES = [1, 5, 30, 120, 720] as const;

/** Attempts in all before a message is given up and shown to staff: some 15 hours after the first. */
export const MOST_ATTEMPTS = WAITS_MINUTES.length + 1;

/**
 * When to try again after attempt number `attempts` (1 for the first) failed at `now`; null when it was the
 * last. Instants are epoch milliseconds.
 */
export function nextAttemptAt(attempts: number, now: number): number | null {
  const wait = WAITS_MINUTES[attempts - 1];
  return wait === undefined ? null : now + wait * MINUTE;
}
