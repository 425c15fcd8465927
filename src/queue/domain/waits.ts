const MINUTE_MS = 60_000;
/** Fewer calls say nothing about a day. */
const LEAST_CALLS = 3;
/** Two hours ago it may have been another hall. */
const FRESH_MS = 90 * MINUTE_MS;
const MOST_CALLS = 20;

/** A visitor who was called. Instants are epoch milliseconds. */
export interface CalledVisit {
  readonly bookedFor: number;
  readonly arrivedAt: number;
  readonly calledAt: number;
}

/**
 * Minutes within which people are usually called, of the latest calls of the day: half of them waited no longer. The
 * wait begins when both the visitor and the booked time are there. null while too few were called.
 */
export function usualWait(calls: readonly CalledVisit[], now: number): number | null {
  const waits = latest(calls, now)
    .map(({ bookedFor, arrivedAt, calledAt }) => Math.max(0, calledAt - Math.max(bookedFor, arrivedAt)))
    .sort((a, b) => a - b);
  const median = waits[Math.floor((waits.length - 1) / 2)];
  return median === undefined ? null : Math.max(1, Math.ceil(median / MINUTE_MS));
}

/** The newest first; nothing while there are too few. */
function latest(calls: readonly CalledVisit[], now: number): readonly CalledVisit[] {
  const fresh = calls
    .filter(({ calledAt }) => calledAt > now - FRESH_MS && calledAt <= now)
    .sort((a, b) => b.calledAt - a.calledAt)
    .slice(0, MOST_CALLS);
  return fresh.length < LEAST_CALLS ? [] : fresh;
}
