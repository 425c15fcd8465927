import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/**
 * Tells every process that something of a centre changed; the payload is its id. Called after the commit; notices
 * are gathered for some milliseconds, because a NOTIFY inside each transaction would put all commits in one line.
 */
export abstract class CentreNotices implements BeforeApplicationShutdown {
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly channel: string,
    private readonly gatherMs: number,
  ) {}

  changed(centreId: string): void {
    this.#changed.add(centreId);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#sending = this.#send();
    }, this.gatherMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#sending;
    await this.#send();
  }

  /** A notice that cannot be sent is not repeated: those who watch read again by themselves within seconds. */
  async #send(): Promise<void> {
    const centres = [...this.#changed];
    this.#changed.clear();
    if (centres.length === 0) return;
    await this.database
      .rows(sql`select pg_notify(${this.channel}, centre) from unnest(${centres}::text[]) as centre`)
      .catch(() => undefined);
  }
}
