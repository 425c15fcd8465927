import { Clock } from '../../src/common/time/clock.ts';
import { parseInstant } from '../../src/common/time/wall-clock.ts';

/** A clock that stands where a test puts it: milliseconds since the epoch, or RFC 3339 with its offset. */
export class FixedClock extends Clock {
  #now: number;

  constructor(at: number | string) {
    super();
    this.#now = instantFrom(at);
  }

  now(): number {
    return this.#now;
  }

  set(at: number | string): void {
    this.#now = instantFrom(at);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

function instantFrom(at: number | string): number {
  const instant = typeof at === 'string' ? parseInstant(at) : at;
  if (instant === null) throw new Error(`not an instant of RFC 3339: ${String(at)}`);
  return instant;
}
