import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { Clock } from '../time/clock.ts';

/**
 * Runs periodic errands on one process at a time: a tick claims the job's row for its period, so ten
 * processes with the same cron do the work once. An errand that fails is due again at the next period.
 */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  readonly #log = new Logger('Jobs');
  readonly #running = new Set<Promise<unknown>>();
  #stopping = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Runs the errand when the job is due. `periodSeconds` is the least time between two runs. */
  async tick(name: string, periodSeconds: number, errand: () => Promise<unknown>): Promise<void> {
    if (this.#stopping) return;
    const work = this.#claimAndRun(name, periodSeconds, errand);
    this.#running.add(work);
    await work.finally(() => this.#running.delete(work));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping = true;
    await Promise.allSettled(this.#running);
  }

  async #claimAndRun(name: string, periodSeconds: number, errand: () => Promise<unknown>): Promise<void> {
    try {
      if (!(await this.#claim(name, periodSeconds))) return;
      const error = await errand().then(
        () => null,
        (failure: unknown) => failure,
      );
      if (error) this.#log.error({ job: name, failure: (error as Error).name }, 'job failed');
      await this.database.rows(sql`
        update job
        set finished_at = ${new Date(this.clock.now())}, error = ${error ? (error as Error).name : null}
        where name = ${name}`);
    } catch (failure) {
      this.#log.warn({ job: name, failure: (failure as Error).name }, 'job could not be claimed');
    }
  }

  async #claim(name: string, periodSeconds: number): Promise<boolean> {
    const now = this.clock.now();
    // A little short of the period, so that a cron that fires early by milliseconds is not a period late.
    const nextAt = new Date(now + periodSeconds * 1000 - 500);
    const claimed = await this.database.rows(sql`
      insert into job (name, next_at, started_at)
      values (${name}, ${nextAt}, ${new Date(now)})
      on conflict (name) do update
      set next_at = excluded.next_at, started_at = excluded.started_at
      where job.next_at <= ${new Date(now)}
      returning name`);
    return claimed.length > 0;
  }
}
