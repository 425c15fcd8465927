import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';

export interface ReadinessReport {
  readonly ready: boolean;
  readonly database: 'up' | 'down';
  readonly migrations: 'applied' | 'pending' | 'unknown';
}

/** Names of the migrations this build knows and the database lacks. */
export abstract class PendingMigrations {
  abstract pending(applied: readonly string[]): readonly string[];
}

const PATIENCE_MS = 2_000;

/** Whether this process can serve: the database answers and has every migration. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  #stopping = false;

  constructor(
    private readonly database: Database,
    private readonly migrations: PendingMigrations,
  ) {}

  /** Not ready from the moment it stops, so that whoever spreads the load sends no more. */
  beforeApplicationShutdown(): void {
    this.#stopping = true;
  }

  async report(): Promise<ReadinessReport> {
    const applied = await within(PATIENCE_MS, this.#applied());
    if (applied === null) return { ready: false, database: 'down', migrations: 'unknown' };
    const isComplete = this.migrations.pending(applied).length === 0;
    return {
      ready: isComplete && !this.#stopping,
      database: 'up',
      migrations: isComplete ? 'applied' : 'pending',
    };
  }

  async #applied(): Promise<readonly string[] | null> {
    return this.database.rows<{ name: string }>(sql`select name from migrations`).then(
      (rows) => rows.map(({ name }) => name),
      () => null,
    );
  }
}

async function within<Answer>(milliseconds: number, work: Promise<Answer>): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  return Promise.race([work, patience]).finally(() => clearTimeout(timer));
}
