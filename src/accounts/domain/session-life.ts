const HOUR_MS = 3_600_000;

/** A session ends when nobody used it for half a day, and a day after the sign-in in any case. */
export const IDLE_MS = 12 * HOUR_MS;
export const LIFE_MS = 24 * HOUR_MS;
/** How much later than the last use `seen_at` may be written: not every request is worth a write. */
export const SEEN_STEP_MS = 60_000;
