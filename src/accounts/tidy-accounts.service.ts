import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import { Jobs } from '../common/jobs/jobs.ts';
import { Clock } from '../common/time/clock.ts';

const HOUR_SECONDS = 3600;
const DAY_MS = 24 * HOUR_SECONDS * 1000;
const KEPT_MS = 30 * DAY_MS;

/** Errand of the clock: sessions and links that ended a month ago are forgotten, guesses after two days. */
@Injectable()
export class TidyAccounts {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Interval(60_000)
  hourly(): Promise<void> {
    return this.jobs.tick('tidy-accounts', HOUR_SECONDS, () => this.run());
  }

  /** What was signed in and changed stays in the trail; a session without its person’s browser is of no use there. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const longAgo = new Date(now - KEPT_MS);
    await this.database.rows(sql`delete from staff_session where expires_at < ${longAgo}`);
    await this.database.rows(sql`delete from staff_link where expires_at < ${longAgo}`);
    await this.database.rows(sql`
      delete from sign_in_guess where last_at < ${new Date(now - 2 * DAY_MS)} and free_at < ${new Date(now)}`);
  }
}
