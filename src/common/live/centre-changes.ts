import { Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Database } from '../database/database.ts';

const RETRY_MS = 1_000;

/**
 * Hears from every process which centre changed, over one connection that listens. It is opened with the
 * first who watches; when it is lost it is opened again, and everybody who watches reads anew, because
 * what was said meanwhile was not heard.
 */
export abstract class CentreChanges implements BeforeApplicationShutdown {
  readonly #log = new Logger('CentreChanges');
  readonly #watchers = new Map<string, Set<() => void>>();
  #client: PoolClient | null = null;
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
      if (watchers.size === 0) this.#watchers.delete(centreId);
    };
  }

  beforeApplicationShutdown(): void {
    this.#stopped = true;
    this.#client?.release(true);
    this.#client = null;
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
      try {
        const client = await this.database.connection();
        client.on('notification', ({ payload }) => this.#tell(payload ?? ''));
        client.once('end', () => this.#lost(client));
        client.once('error', () => this.#lost(client));
        await client.query(`listen ${this.channel}`);
        this.#client = client;
        for (const centreId of this.#watchers.keys()) this.#tell(centreId);
        return;
      } catch (failure) {
        this.#log.warn(
          { failure: (failure as Error).name, channel: this.channel },
          'cannot listen for changes',
        );
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  #lost(client: PoolClient): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.release(true);
    this.#listen();
  }

  #tell(centreId: string): void {
    for (const callback of this.#watchers.get(centreId) ?? []) callback();
  }
}
