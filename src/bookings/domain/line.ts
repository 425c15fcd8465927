/** A visit of the day that is not over. `startsAt` is milliseconds since the epoch. */
export interface LineVisit {
  readonly id: string;
  readonly startsAt: number;
  /** Has arrived, and is called in the order of the hall. */
  readonly isHere: boolean;
}

/**
 * How many visits of the line begin before this one; null when it stands in the line no more, or has arrived. The
 * line is all active visits of one centre on one day. Visits of the same time are not before each other.
 */
export function placeInLine(line: readonly LineVisit[], id: string): number | null {
  const own = line.find((visit) => visit.id === id);
  return own && !own.isHere ? line.filter(({ startsAt }) => startsAt < own.startsAt).length : null;
}
