import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Jobs } from '../../common/jobs/jobs.ts';
import { Clock } from '../../common/time/clock.ts';
import { SealingBell } from './sealing-bell.ts';
import { SealsRepository } from './seals.repository.ts';

const AT_ONCE = 500;
const HALF_MINUTE_SECONDS = 30;
const DAY_SECONDS = 86_400;
/** For as long a network address of staff is of use to find out what happened. */
const ORIGIN_KEPT_MS = 90 * DAY_SECONDS * 1000;

/**
 * Errand of the clock: chains the entries that were committed to those before, in order. Whoever writes entries waits
 * for none of this; those who seal wait for each other at the one row that is the end of the chain.
 */
@Injectable()
export class SealEntries implements BeforeApplicationShutdown {
  readonly #log = new Logger('AuditChain');
  #sealing: Promise<unknown> | null = null;

  constructor(
    private readonly bell: SealingBell,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly seals: SealsRepository,
    private readonly clock: Clock,
  ) {}

  /** Soon after this process wrote something. */
  @Interval(1000)
  async whenRung(): Promise<void> {
    if (this.#sealing || !this.bell.look()) return;
    this.#sealing = this.run().catch((failure: unknown) => {
      this.#log.warn({ failure: (failure as Error).name }, 'entries could not be sealed');
      this.bell.ring();
    });
    await this.#sealing;
    this.#sealing = null;
  }

  /** What a process left behind when it died. */
  @Interval(10_000)
  everyHalfMinute(): Promise<void> {
    return this.jobs.tick('seal-audit', HALF_MINUTE_SECONDS, () => this.run());
  }

  /** The end of the chain goes where logs go, so that it can be kept outside of this database. */
  @Interval(60_000)
  daily(): Promise<void> {
    return this.jobs.tick('tell-audit-head', DAY_SECONDS, async () => {
      const { position, hash } = await this.seals.head(this.database);
      this.#log.log({ position, hash }, 'end of the audit chain');
      await this.seals.forgetOrigins(this.database, new Date(this.clock.now() - ORIGIN_KEPT_MS));
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#sealing;
  }

  /** Seals all there are; how many. */
  async run(): Promise<number> {
    for (let sealed = 0; ;) {
      const count = await this.#some();
      sealed += count;
      if (count < AT_ONCE) return sealed;
    }
  }

  #some(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const head = await this.seals.lockHead(tx);
      const entries = await this.seals.unsealed(tx, AT_ONCE);
      await this.seals.append(tx, head, entries);
      return entries.length;
    });
  }
}
