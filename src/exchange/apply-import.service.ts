import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AuditTrail } from '../audit/audit-trail.ts';
import { Database } from '../common/database/database.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Problem } from '../common/errors/problem.ts';
import { newId } from '../common/ids.ts';
import { Clock } from '../common/time/clock.ts';
import { ApplySteps } from './apply-steps.ts';
import { importMovedOn, importNotFound } from './exchange.errors.ts';
import { ImportsRepository } from './imports.repository.ts';
import { RunningImports } from './running-imports.repository.ts';

const LEASE_MS = 60_000;
const LOOK_MS = 10_000;

export interface ImportToApply {
  readonly regionCode: string;
  readonly importId: string;
  readonly actor: string;
}

/**
 * Errand: do what was chosen of a compared file. It is done in steps, each a transaction of some whole centres, so
 * that nobody waits for a long file; a process that dies is followed by another, which goes on where it stopped.
 */
@Injectable()
export class ApplyImport implements BeforeApplicationShutdown {
  readonly #log = new Logger('ApplyImport');
  readonly #running = new Set<Promise<void>>();
  #isStopping = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly running: RunningImports,
    private readonly steps: ApplySteps,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Begins, and answers; the work goes on behind. Throws `import-not-found`, `import-moved-on`. */
  async start({ regionCode, importId, actor }: ImportToApply): Promise<void> {
    await this.transactions.run(async (tx) => {
      const file = await this.imports.lock(tx, regionCode, importId);
      if (!file) throw new Problem(importNotFound);
      if (file.state !== 'compared') throw new Problem(importMovedOn);
      const now = new Date(this.clock.now());
      await this.imports.markApplying(tx, importId, actor, now);
      await this.running.settleUnchosen(tx, importId, now);
      const subject = { subjectKind: 'region', subjectId: regionCode };
      await this.audit.record(tx, {
        actor,
        action: 'import.apply',
        ...subject,
        after: { importId, file: file.name },
      });
    });
    this.#begin(importId);
  }

  /** Goes on with what another process left. */
  @Interval(LOOK_MS)
  async resume(): Promise<void> {
    const ids = await this.running.abandoned(this.database, new Date(this.clock.now())).catch(() => []);
    for (const id of ids) this.#begin(id);
  }

  /** Resolves when this process works at nothing. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#isStopping = true;
    await this.settled();
  }

  #begin(id: string): void {
    if (this.#isStopping) return;
    const work = this.#work(id).catch((failure: unknown) => {
      this.#log.error({ failure: (failure as Error).name }, 'an import stopped and will be taken up again');
    });
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  async #work(id: string): Promise<void> {
    const lease = newId();
    const now = new Date(this.clock.now());
    if (!(await this.running.takeLease(this.database, id, lease, { now, until: this.#leaseEnd() }))) return;
    try {
      while (!this.#isStopping && (await this.steps.next(id, lease, this.#leaseEnd()))) {
        // The next step begins in its own turn.
      }
    } finally {
      await this.running.giveLeaseBack(this.database, id, lease);
    }
  }

  #leaseEnd(): Date {
    return new Date(this.clock.now() + LEASE_MS);
  }
}
