import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../common/database/transactions.ts';
import { Problem } from '../common/errors/problem.ts';
import { Limits } from '../common/limits/limits.ts';
import type { LimitRule } from '../common/limits/limits.ts';
import { Clock } from '../common/time/clock.ts';
import { localOf } from '../common/time/wall-clock.ts';
import type { EndCode } from './domain/triage-tree.ts';
import { TriageRepository } from './triage.repository.ts';

/** Days are Moscow's: reports are made for the whole country, whose days differ. */
const REPORT_ZONE = 'Europe/Moscow';

/** Whole streets share one address of a mobile network; a script that answers all day shall not fill the reports. */
export const ENDS_PER_ADDRESS: LimitRule = { name: 'triage-ends', most: 300, windowSeconds: 3600 };

/** Counts which end people reach. */
@Injectable()
export class CountTriageEnd {
  readonly #log = new Logger('triage');

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: TriageRepository,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /** Never throws: a number missing in a report is no reason to leave somebody without an answer. */
  async run(end: EndCode, address: string): Promise<void> {
    try {
      await this.limits.count(ENDS_PER_ADDRESS, address);
      const { date } = localOf(this.clock.now(), REPORT_ZONE);
      await this.transactions.alone((atom) => this.repository.countEnd(atom, date, end));
    } catch (error) {
      // Too many from one address: nothing has failed.
      if (error instanceof Problem) return;
      // The name alone: messages of the database quote values.
      this.#log.warn(`an end was not counted: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }
}
