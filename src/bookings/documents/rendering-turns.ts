import { Problem } from '../../common/errors/problem.ts';
import { unavailable } from '../../common/errors/common.errors.ts';

/** Lets a few run at once; the rest wait in the order they came, and beyond `mostWaiting` are told to come again. */
export class RenderingTurns {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(
    private readonly mostRunning: number,
    private readonly mostWaiting: number,
  ) {}

  async take<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#running < this.mostRunning) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= this.mostWaiting) {
      throw new Problem(unavailable, { values: { seconds: 10 }, retryAfterSeconds: 10 });
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The place goes straight to the next in line, so that nobody slips in between. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
