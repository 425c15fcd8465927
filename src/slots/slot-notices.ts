import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';

/** Channel on which processes tell each other that a centre's slots changed; the payload is its id. */
export const SLOTS_CHANNEL = 'okno_slots';

const GATHER_MS = 100;

/**
 * Tells every process that slots of a centre changed. Called after the commit; notices are gathered for a
 * tenth of a second, because a NOTIFY inside each transaction would put all commits in one line.
 */
@Injectable()
export class SlotNotices implements BeforeApplicationShutdown {
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #sending: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  changed(centreId: string): void {
    this.#changed.add(centreId);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#sending = this.#send();
    }, GATHER_MS);
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
      .rows(sql`select pg_notify(${SLOTS_CHANNEL}, centre) from unnest(${centres}::text[]) as centre`)
      .catch(() => undefined);
  }
}
