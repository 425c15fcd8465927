import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../common/database/database.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Jobs } from '../common/jobs/jobs.ts';
import { Clock } from '../common/time/clock.ts';
import { addDays } from '../common/time/local-date.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { localOf } from '../common/time/wall-clock.ts';
import { sumHall } from './domain/hall-sums.ts';
import { HallSumsRepository } from './hall-sums.repository.ts';
import type { HallDay } from './hall-sums.repository.ts';

const MINUTE_SECONDS = 60;
/** What happened on paper is entered the next day at the latest; zones differ by a day; one more for a long outage. */
const DAYS_LOOKED_AT = 3;

/** Errand: sums of days from their events, made anew whenever there are more events. Again is no change. */
@Injectable()
export class MakeSums {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly repository: HallSumsRepository,
    private readonly clock: Clock,
  ) {}

  @Interval(20_000)
  everyMinute(): Promise<void> {
    return this.jobs.tick('make-sums', MINUTE_SECONDS, () => this.run());
  }

  /** Days of which there is something new; how many were made. */
  async run(): Promise<number> {
    const today = localOf(this.clock.now(), 'UTC').date;
    return this.between(addDays(today, -DAYS_LOOKED_AT), addDays(today, 1));
  }

  /** The same for any days: with the sums thrown away, this makes all of them again. */
  async between(from: LocalDate, to: LocalDate): Promise<number> {
    const days = await this.repository.behind(this.database, { from, to });
    for (const day of days) await this.day(day);
    return days.length;
  }

  async day(day: HallDay): Promise<void> {
    await this.transactions.run(async (tx) => {
      const zone = await this.repository.begin(tx, day);
      const events = await this.repository.events(tx, day);
      await this.repository.replace(tx, day, sumHall(events, day.localDate, zone), events.length);
    });
  }
}
