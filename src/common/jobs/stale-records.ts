import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { Clock } from '../time/clock.ts';
import { Jobs } from './jobs.ts';

const HOUR_SECONDS = 3600;
const DAY_MS = 24 * HOUR_SECONDS * 1000;

/** Removes what has served its turn: answers kept for repeats, counted windows, spent challenges. */
@Injectable()
export class StaleRecords {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Interval(60_000)
  hourly(): Promise<void> {
    return this.jobs.tick('stale-records', HOUR_SECONDS, () => this.remove());
  }

  /** Answers and counts are kept for a day; a solved challenge until it would have expired anyway. */
  async remove(): Promise<void> {
    const now = this.clock.now();
    const dayAgo = new Date(now - DAY_MS);
    await this.database.rows(sql`delete from idempotency_answer where created_at < ${dayAgo}`);
    await this.database.rows(sql`delete from rate_window where window_start < ${dayAgo}`);
    await this.database.rows(sql`delete from spent_challenge where expires_at < ${new Date(now)}`);
  }
}
