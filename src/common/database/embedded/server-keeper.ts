import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { supervisorClient, waitForAnswer } from './ask-server.ts';
import type { Cluster } from './cluster.ts';
import { explainError } from './embedded-errors.ts';
import { pruneLogs } from './server-log.ts';
import { startServer } from './start-server.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
const PRUNE_EVERY_MS = 3_600_000;

/**
 * Keeps a running server running: holds one idle connection, whose end is the news that the server is gone,
 * and starts it again on the same port, since the address is already in other hands.
 */
export class ServerKeeper {
  readonly #stop = new AbortController();
  readonly #cluster: Cluster;
  readonly #port: number;
  readonly #pruning: NodeJS.Timeout;
  readonly #loop: Promise<void>;

  constructor(cluster: Cluster, port: number) {
    this.#cluster = cluster;
    this.#port = port;
    this.#pruning = setInterval(() => void pruneLogs(cluster.folder).catch(() => undefined), PRUNE_EVERY_MS);
    this.#pruning.unref();
    this.#loop = this.#keep();
  }

  /** Lets go of the server; a restart that is under way is waited for. */
  async stop(): Promise<void> {
    clearInterval(this.#pruning);
    this.#stop.abort();
    await this.#loop;
  }

  async #keep(): Promise<void> {
    const { signal } = this.#stop;
    let pause = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      if (await this.#holdConnection()) pause = FIRST_PAUSE_MS;
      if (signal.aborted) return;
      await this.#revive().catch((error) =>
        this.#cluster.log(explainError(error, this.#cluster.folder).message),
      );
      await sleep(pause, undefined, { ref: false, signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Waits on an idle connection until it ends; `false` when there was none to be had. */
  async #holdConnection(): Promise<boolean> {
    const client = supervisorClient(this.#cluster, this.#port);
    const ended = new Promise<boolean>((resolve) => client.once('end', () => resolve(true)));
    const hangUp = (): void => {
      // Waited for again, or a process with nothing else to do would end before `stop()` has.
      countAsWork(client, true);
      void client.end().catch(() => undefined);
    };
    try {
      await client.connect();
      countAsWork(client, false);
      this.#stop.signal.addEventListener('abort', hangUp, { once: true });
      if (this.#stop.signal.aborted) hangUp();
      return await ended;
    } catch {
      hangUp();
      return false;
    } finally {
      this.#stop.signal.removeEventListener('abort', hangUp);
    }
  }

  async #revive(): Promise<void> {
    const { signal } = this.#stop;
    if ((await waitForAnswer(this.#cluster, this.#port, 0, signal)) === 'ours' || signal.aborted) return;
    this.#cluster.log('PostgreSQL is gone; starting it again');
    await startServer(this.#cluster, this.#port);
    this.#cluster.log(`PostgreSQL answers again on 127.0.0.1:${this.#port}`);
  }
}

/** An idle connection must not keep a finished process from ending; the typings do not know these methods. */
function countAsWork(client: Client, counts: boolean): void {
  const handle = client as Client & { ref(): void; unref(): void };
  if (counts) handle.ref();
  else handle.unref();
}
