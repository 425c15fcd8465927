/** How often each whole value was measured: enough for any quantile of all of them together, to one unit. */
export type Spread = ReadonlyMap<number, number>;

/** How many values there are. */
export function sizeOf(spread: Spread): number {
  return [...spread.values()].reduce((sum, times) => sum + times, 0);
}

/**
 * The value that `share` of all do not pass (nearest rank); null of none. Of values rounded up to a whole unit this is
 * the exact quantile rounded up: it is never too small, and less than one unit too large.
 */
export function quantile(spread: Spread, share: number): number | null {
  const rank = Math.max(1, Math.ceil(sizeOf(spread) * share));
  let passed = 0;
  for (const [value, times] of [...spread].sort(([a], [b]) => a - b)) {
    passed += times;
    if (passed >= rank) return value;
  }
  return null;
}
