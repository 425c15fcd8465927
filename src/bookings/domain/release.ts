const MINUTE = 60_000;

export interface ReleaseBounds {
  /** Minutes, 0 or more, `minMinutes` at most `maxMinutes` (defaults 1 and 10). */
  readonly minMinutes: number;
  readonly maxMinutes: number;
}

/**
 * The instant at which a cancelled place is free again for the public: after a delay uniform over the bounds,
 * so that nobody can cancel and rebook at a known moment and places cannot be passed on or sold. Staff have
 * it at once. `random01` is of [0, 1); instants are whole milliseconds since the epoch. Source: the defaults.
 */
export function publicAgainAt(now: number, random01: number, bounds: ReleaseBounds): number {
  const minutes = bounds.minMinutes + random01 * (bounds.maxMinutes - bounds.minMinutes);
  return now + Math.round(minutes * MINUTE);
}
