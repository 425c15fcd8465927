import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { Jobs } from '../../common/jobs/jobs.ts';
import { Clock } from '../../common/time/clock.ts';
import { OfferedPlaces } from '../../bookings/offered/offered-places.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';
import type { RowKey } from './move-rows.repository.ts';
import { MoveWorkReader } from './move-work.reader.ts';
import { OfferPlaces } from './offer-places.ts';
import { SettleMoves } from './settle-moves.ts';

const PERIOD_SECONDS = 5;

/**
 * Errand of the clock: carries on with all runs. Each step is a transaction of one person, so it may end anywhere and is
 * gone on with by whoever comes next; what two processes do at once they do once, by the locks of the rows.
 */
@Injectable()
export class MovePeople {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly work: MoveWorkReader,
    private readonly places: OfferedPlaces,
    private readonly offers: OfferPlaces,
    private readonly settling: SettleMoves,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  @Interval(2000)
  everyFewSeconds(): Promise<void> {
    return this.jobs.tick('move-people', PERIOD_SECONDS, () => this.run());
  }

  async run(): Promise<void> {
    const now = new Date(this.clock.now());
    await this.#mark();
    await this.#each(await this.work.changed(this.database, now), this.settling.leave);
    await this.#each(await this.work.calledOff(this.database), this.settling.callOff);
    for (const centreId of await this.work.centresWaiting(this.database, now.getTime()))
      await this.offers.toAll(centreId);
    await this.#each(await this.work.unanswered(this.database, now), this.settling.lapse);
    const ended = await this.transactions.run((tx) => this.work.endRuns(tx, now));
    for (const centreId of ended) this.notices.changed(centreId);
  }

  /** From then on nobody of them is counted as missed, also while a run is stopped. */
  async #mark(): Promise<void> {
    const people = await this.work.unmarked(this.database);
    for (const centreId of new Set(people.map((person) => person.centreId))) {
      const ids = people.filter((person) => person.centreId === centreId).map(({ bookingId }) => bookingId);
      await this.transactions.run((tx) => this.places.markToMove(tx, centreId, ids, this.clock.now()));
    }
  }

  async #each(rows: readonly RowKey[], step: (row: RowKey) => Promise<boolean>): Promise<void> {
    for (const row of rows) await step(row);
  }
}
