const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next attempt, in milliseconds: a second, then twice as long each time up to half a
 * minute. `share` (0 to 1, random) spreads the last half, so that a hall of screens does not come back all at once.
 */
export function retryDelay(failures: number, share: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(whole / 2 + (whole / 2) * share);
}
