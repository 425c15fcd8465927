import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../common/database/database.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Jobs } from '../common/jobs/jobs.ts';
import { Clock } from '../common/time/clock.ts';
import { addDays } from '../common/time/local-date.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { localOf } from '../common/time/wall-clock.ts';
import { daySums, hourSums } from './domain/day-sums.ts';
import { sumHall } from './domain/hall-sums.ts';
import { sumVisits } from './domain/visit-sums.ts';
import type { SumDay } from './sum-day.ts';
import { SumDaysReader } from './sum-days.reader.ts';
import { SumsRepository } from './sums.repository.ts';

const MINUTE_SECONDS = 60;
/** What happened on paper is entered the next day at the latest; zones differ by a day; one more for a long outage. */
export const DAYS_LOOKED_AT = 3;
/** Of the past, so many days at a time are looked through after a start: sums may have been thrown away. */
const DAYS_CAUGHT_UP = 31;

/** Errand: sums of days from their events, made anew whenever these are others. Again is no change. */
@Injectable()
export class MakeSums {
  /** The past was looked through down to this day; null once there is nothing before it. */
  #caughtUpTo: LocalDate | null | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly reader: SumDaysReader,
    private readonly repository: SumsRepository,
    private readonly clock: Clock,
  ) {}

  @Interval(20_000)
  everyMinute(): Promise<void> {
    return this.jobs.tick('make-sums', MINUTE_SECONDS, async () => {
      await this.run();
      await this.catchUp();
    });
  }

  /** Days of which there is something new, of one centre or of all; how many were made. */
  async run(centreId: string | null = null): Promise<number> {
    const today = localOf(this.clock.now(), 'UTC').date;
    return this.between(addDays(today, -DAYS_LOOKED_AT), addDays(today, 1), centreId);
  }

  /** The same for any days: with the sums thrown away, this makes all of them again. */
  async between(from: LocalDate, to: LocalDate, centreId: string | null = null): Promise<number> {
    const days = await this.reader.behind(this.database, { from, to, centreId });
    for (const day of days) await this.day(day);
    return days.length;
  }

  /** One stretch further into the past, until there is nothing before. How many days were made. */
  async catchUp(): Promise<number> {
    if (this.#caughtUpTo === null) return 0;
    const to = this.#caughtUpTo ?? addDays(localOf(this.clock.now(), 'UTC').date, -DAYS_LOOKED_AT);
    const earliest = await this.reader.earliest(this.database);
    if (earliest === null || earliest > to) {
      this.#caughtUpTo = null;
      return 0;
    }
    const from = addDays(to, -DAYS_CAUGHT_UP);
    this.#caughtUpTo = from;
    return this.between(from, to);
  }

  async day(day: SumDay): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.repository.begin(tx, day);
      // Before the facts: what happens between the two makes the day behind again, and is not lost.
      const print = await this.reader.print(tx, day);
      const hall = sumHall(await this.reader.events(tx, day), day.localDate, day.zone);
      const visits = sumVisits(await this.reader.bookings(tx, day), day.localDate, day.zone);
      const sums = { hall, days: daySums(visits, hall), hours: hourSums(visits, hall) };
      await this.repository.replace(tx, day, sums, print);
    });
  }
}
