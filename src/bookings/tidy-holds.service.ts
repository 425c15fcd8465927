import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { sql } from '../common/database/sql.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Jobs } from '../common/jobs/jobs.ts';
import { Clock } from '../common/time/clock.ts';
import { SlotNotices } from '../slots/slot-notices.ts';

const MINUTE_SECONDS = 60;
const AT_ONCE = 200;

/**
 * Errand of the clock: write down holds that ran out. Their places count as free without it; this keeps
 * the rows true and short.
 */
@Injectable()
export class TidyHolds {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  @Interval(20_000)
  everyMinute(): Promise<void> {
    return this.jobs.tick('tidy-holds', MINUTE_SECONDS, () => this.run());
  }

  /** How many holds were tidied. Slots are locked before bookings, as everywhere. */
  async run(): Promise<number> {
    const now = new Date(this.clock.now());
    for (let tidied = 0; ;) {
      const centres = await this.transactions.run(async (tx) => {
        // A slot somebody is working with is left for the next round: nobody waits for the tidier.
        const rows = await tx.rows<{ centre_id: string; holds: number }>(sql`
          with stale_slot as materialized (
            select s.centre_id, s.starts_at
            from slot s
            where (s.centre_id, s.starts_at) in (
              select b.centre_id, b.starts_at
              from booking b
              where b.status = 'held' and b.hold_until <= ${now}
              limit ${AT_ONCE}
            )
            for update of s skip locked
          ),
          stale as materialized (
            select b.centre_id, b.id
            from booking b
            join stale_slot s on s.centre_id = b.centre_id and s.starts_at = b.starts_at
            where b.status = 'held' and b.hold_until <= ${now}
            for update of b skip locked
          ),
          expired as (
            update booking b
            set status = 'expired', closed_at = ${now}
            from stale
            where b.centre_id = stale.centre_id and b.id = stale.id and b.status = 'held'
            returning b.centre_id, b.starts_at
          ),
          freed as (
            select centre_id, starts_at, count(*)::int as holds
            from expired
            group by centre_id, starts_at
          )
          update slot s
          set taken = s.taken - f.holds, kept = greatest(0, s.taken - f.holds - s.capacity)
          from freed f
          where s.centre_id = f.centre_id and s.starts_at = f.starts_at
          returning s.centre_id, f.holds`);
        return rows;
      });
      tidied += centres.reduce((sum, { holds }) => sum + holds, 0);
      for (const { centre_id: centreId } of centres) this.notices.changed(centreId);
      if (centres.length === 0) return tidied;
    }
  }
}
