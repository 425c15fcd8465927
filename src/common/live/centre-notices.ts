import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A notice that could not be sent goes with the next, and at the latest after this. */
const AGAIN_MS = 500;

/**
 * Tells every process that something of a centre changed; the payload is its id. Called after the commit; notices
 * are gathered for some milliseconds, because a NOTIFY inside each transaction would put all commits in one line.
 */
export abstract class CentreNotices implements BeforeApplicationShutdown {
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  /** When the timer goes off, by the clock that only runs forward. */
  #due = 0;
  #sending: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly database: Database,
    private readonly channel: string,
    private readonly gatherMs: number,
  ) {}

  /** Whoever has less time to wait takes along all that was gathered. */
  changed(centreId: string, withinMs = this.gatherMs): void {
    this.#changed.add(centreId);
    this.#arm(withinMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#sending;
    await this.#send();
  }

  #arm(ms: number): void {
    const due = performance.now() + ms;
    if (this.#timer) {
      if (this.#due <= due) return;
      clearTimeout(this.#timer);
    }
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#sending = this.#send();
    }, ms);
  }

  /** What is lost with the database is said again when it is back: a set of centres, so it does not grow. */
  async #send(): Promise<void> {
    const centres = [...this.#changed];
    this.#changed.clear();
    if (centres.length === 0) return;
    try {
      await this.database.rows(
        sql`select pg_notify(${this.channel}, centre) from unnest(${centres}::text[]) as centre`,
      );
    } catch {
      for (const centre of centres) this.#changed.add(centre);
      if (!this.#stopped) this.#arm(AGAIN_MS);
    }
  }
}
