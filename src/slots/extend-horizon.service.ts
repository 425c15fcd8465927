import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Centres } from '../centres/centres.service.ts';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Jobs } from '../common/jobs/jobs.ts';
import { Clock } from '../common/time/clock.ts';
import { addDays } from '../common/time/local-date.ts';
import { localOf } from '../common/time/wall-clock.ts';
import { SlotPlanner, SPARE_DAYS } from './slot-planner.ts';

const HOUR_SECONDS = 3600;

/** Errand of the clock: as days pass, plan the days that come into the horizon. Edits never wait for it. */
@Injectable()
export class ExtendHorizon {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly centres: Centres,
    private readonly planner: SlotPlanner,
    private readonly clock: Clock,
  ) {}

  @Interval(60_000)
  hourly(): Promise<void> {
    return this.jobs.tick('extend-horizon', HOUR_SECONDS, () => this.run());
  }

  /** Plans every centre whose planned days end too early; each in a transaction of its own. */
  async run(): Promise<number> {
    const horizons = await this.database.rows<{ centre_id: string; planned_to: string }>(sql`
      select centre_id, planned_to
      from slot_horizon
      order by planned_to`);
    const now = this.clock.now();
    let extended = 0;
    for (const { centre_id: centreId, planned_to: plannedTo } of horizons) {
      const { settings, timeZone } = await this.centres.get(this.database, centreId);
      const wanted = addDays(localOf(now, timeZone).date, settings.horizonDays + SPARE_DAYS);
      if (plannedTo >= wanted) continue;
      await this.transactions.run((tx) => this.planner.rewrite(tx, centreId, now));
      extended += 1;
    }
    return extended;
  }
}
