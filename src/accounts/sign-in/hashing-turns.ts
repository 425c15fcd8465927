import { unavailable } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';

const AT_ONCE = 2;
const MOST_WAITING = 20;
const RETRY_SECONDS = 2;

/**
 * Lets two passwords be hashed at once and twenty wait: each takes 19 MiB and a core for tens of milliseconds, and
 * whoever sends a flood of passwords must not starve the pages of everybody else.
 */
export class HashingTurns {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** Throws `temporarily-unavailable` when too many wait. */
  async take<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    await this.#turn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  #turn(): Promise<void> {
    if (this.#running < AT_ONCE) {
      this.#running += 1;
      return Promise.resolve();
    }
    if (this.#waiting.length >= MOST_WAITING) {
      throw new Problem(unavailable, {
        values: { seconds: RETRY_SECONDS },
        retryAfterSeconds: RETRY_SECONDS,
      });
    }
    // Whoever ends hands its turn over, so the count stays.
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
