import { Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Database } from '../database/database.ts';

const RETRY_MS = 500;
/** A connection whose other end is gone says nothing for a quarter of an hour: it is asked, and given so long. */
const ASK_EVERY_MS = 2_000;
const ANSWER_WITHIN_MS = 2_000;

/**
 * Hears from every process which centre changed, over one connection that listens. It is opened with the
 * first who watches; when it is lost it is opened again, and everybody who watches reads anew, because
 * what was said meanwhile was not heard.
 */
export abstract class CentreChanges implements BeforeApplicationShutdown {
  readonly #log = new Logger('CentreChanges');
  readonly #watchers = new Map<string, Set<() => void>>();
  #client: PoolClient | null = null;
  #asking: NodeJS.Timeout | null = null;
  #isOpening = false;
  #stopped = false;

  constructor(
    private readonly database: Database,
    private readonly channel: string,
  ) {}

  /** Calls back after each change of the centre, until the answer is called. */
  onChange(centreId: string, callback: () => void): () => void {
    const watchers = this.#watchers.get(centreId) ?? new Set();
    this.#watchers.set(centreId, watchers.add(callback));
    this.#listen();
    return () => {
      watchers.delete(callback);
      if (watchers.size === 0 && this.#watchers.get(centreId) === watchers) this.#watchers.delete(centreId);
    };
  }

  beforeApplicationShutdown(): void {
    this.#stopped = true;
    this.#letGo();
  }

  #listen(): void {
    if (this.#client || this.#isOpening) return;
    this.#isOpening = true;
    void this.#open().finally(() => {
      this.#isOpening = false;
    });
  }

  async #open(): Promise<void> {
    while (!this.#stopped) {
      let client: PoolClient | null = null;
      try {
        client = await this.database.connection();
        const own = client;
        own.on('notification', ({ payload }) => this.#tell(payload ?? ''));
        own.once('end', () => this.#lost(own));
        own.once('error', () => this.#lost(own));
        await answered(own.query(`listen ${this.channel}`));
        if (this.#stopped) return own.release(true);
        this.#client = own;
        this.#askLater(own);
        for (const centreId of this.#watchers.keys()) this.#tell(centreId);
        return;
      } catch (failure) {
        // Given back broken: one kept for each try would leave nothing for anybody.
        client?.release(true);
        this.#log.warn(
          { failure: (failure as Error).name, channel: this.channel },
          'cannot listen for changes',
        );
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  #askLater(client: PoolClient): void {
    this.#asking = setTimeout(() => {
      answered(client.query('select')).then(
        () => {
          if (this.#client === client) this.#askLater(client);
        },
        () => this.#lost(client),
      );
    }, ASK_EVERY_MS);
  }

  #lost(client: PoolClient): void {
    if (this.#client !== client) return;
    this.#letGo();
    // Lost while an opening winds up: it is over with the next turn.
    setImmediate(() => {
      if (!this.#stopped) this.#listen();
    });
  }

  #letGo(): void {
    if (this.#asking) clearTimeout(this.#asking);
    this.#asking = null;
    this.#client?.release(true);
    this.#client = null;
  }

  #tell(centreId: string): void {
    for (const callback of this.#watchers.get(centreId) ?? []) callback();
  }
}

/** The answer of the server, or a failure when it does not come in time. */
async function answered(query: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer from the database')), ANSWER_WITHIN_MS);
  });
  try {
    await Promise.race([query, late]);
  } finally {
    clearTimeout(timer);
    query.catch(() => undefined);
  }
}
