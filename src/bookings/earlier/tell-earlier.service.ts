import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Jobs } from '../../common/jobs/jobs.ts';
import { Clock } from '../../common/time/clock.ts';
import { Outbox } from '../../notifications/outbox.ts';
import { FreeTimes } from '../../slots/free-times.ts';
import { earlierOffers } from '../domain/earlier-offers.ts';
import { EARLIER_MESSAGE } from './earlier-message.ts';
import { EarlierRequestsRepository } from './earlier-requests.repository.ts';
import type { Line } from './earlier-requests.repository.ts';

const PERIOD_SECONDS = 30;

/** Errand of the clock: write to those who wait for an earlier time that a place has become free. */
@Injectable()
export class TellEarlier {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly requests: EarlierRequestsRepository,
    private readonly freeTimes: FreeTimes,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @Interval(10_000)
  everyHalfMinute(): Promise<void> {
    return this.jobs.tick('tell-earlier', PERIOD_SECONDS, () => this.run());
  }

  /** How many were told. Any number of processes may run it together. */
  async run(): Promise<number> {
    const now = this.clock.now();
    await this.transactions.run((tx) => this.requests.removePast(tx, new Date(now)));
    let told = 0;
    for (const line of await this.requests.lines(this.database))
      told += await this.transactions.run((tx) => this.#tell(tx, line, now));
    return told;
  }

  async #tell(tx: Tx, line: Line, now: number): Promise<number> {
    const wishes = await this.requests.lock(tx, line);
    if (wishes.length === 0) return 0;
    const until = Math.max(...wishes.map(({ visitAt }) => visitAt));
    const free = await this.freeTimes.between(tx, { ...line, from: now, until, now });
    await this.requests.forgetTaken(
      tx,
      line,
      wishes,
      free.map(({ startsAt }) => new Date(startsAt)),
    );
    let told = 0;
    for (const offer of earlierOffers(wishes, free, now)) {
      if (!(await this.requests.offer(tx, line, offer, now))) continue;
      const { bookingId } = offer;
      const { centreId } = line;
      await this.outbox.add(tx, { centreId, bookingId, kind: EARLIER_MESSAGE, dueAt: new Date(now) });
      told += 1;
    }
    return told;
  }
}
