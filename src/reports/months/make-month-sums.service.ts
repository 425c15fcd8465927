import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Jobs } from '../../common/jobs/jobs.ts';
import { Clock } from '../../common/time/clock.ts';
import { addDays } from '../../common/time/local-date.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { DAYS_LOOKED_AT } from '../make-sums.service.ts';
import { MonthSumsRepository } from './month-sums.repository.ts';

const MINUTE_SECONDS = 60;
/** So many months of centres at a time: a region's year is there within minutes, and a stop need not wait long. */
const MONTHS_AT_ONCE = 100;

/**
 * Errand: sums of months that are over, from the sums of their days. A month of which a day was made anew is not summed
 * until it is made again; the present one, whose days change by the minute, is always read by its days.
 */
@Injectable()
export class MakeMonthSums {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly repository: MonthSumsRepository,
    private readonly clock: Clock,
  ) {}

  @Interval(20_000)
  everyMinute(): Promise<void> {
    return this.jobs.tick('make-month-sums', MINUTE_SECONDS, () => this.run());
  }

  /** How many months were looked at; none once all that are over are summed. */
  async run(most = MONTHS_AT_ONCE): Promise<number> {
    const before = addDays(localOf(this.clock.now(), 'UTC').date, -DAYS_LOOKED_AT);
    const months = await this.repository.behind(this.database, before, most);
    for (const month of months)
      await this.transactions.run(async (tx) => {
        if (await this.repository.begin(tx, month)) await this.repository.replace(tx, month);
      });
    return months.length;
  }
}
