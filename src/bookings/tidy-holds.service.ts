import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import { Transactions } from '../common/database/transactions.ts';
import type { Tx } from '../common/database/tx.ts';
import { Jobs } from '../common/jobs/jobs.ts';
import { Clock } from '../common/time/clock.ts';
import { lockSlots } from '../slots/place.sql.ts';
import { SlotNotices } from '../slots/slot-notices.ts';

const MINUTE_SECONDS = 60;
const AT_ONCE = 200;

interface StaleSlot {
  readonly centre_id: string;
  readonly starts_at: Date;
}

/**
 * Errand of the clock: write down holds that ran out. Their places count as free without it; this keeps
 * the rows true and short.
 */
@Injectable()
export class TidyHolds {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  @Interval(20_000)
  everyMinute(): Promise<void> {
    return this.jobs.tick('tidy-holds', MINUTE_SECONDS, () => this.run());
  }

  /** How many holds were tidied, at most so many slots of them a round. */
  async run(): Promise<number> {
    const now = new Date(this.clock.now());
    const slots = await this.database.rows<StaleSlot>(sql`
      select distinct centre_id, starts_at
      from booking
      where status = 'held' and hold_until <= ${now}
      limit ${AT_ONCE}`);
    let tidied = 0;
    for (const slot of slots) {
      const holds = await this.transactions.run((tx) => this.#tidy(tx, slot, now));
      if (holds > 0) this.notices.changed(slot.centre_id);
      tidied += holds;
    }
    return tidied;
  }

  /** One slot of one centre, locked before its bookings, and those only without waiting, as everywhere. */
  async #tidy(tx: Tx, { centre_id: centreId, starts_at: startsAt }: StaleSlot, now: Date): Promise<number> {
    await tx.rows(lockSlots([{ centreId, startsAt }]));
    const expired = await tx.rows(sql`
      update booking
      set status = 'expired', closed_at = ${now}
      where centre_id = ${centreId}
        and id in (
          select id
          from booking
          where centre_id = ${centreId}
            and starts_at = ${startsAt}
            and status = 'held'
            and hold_until <= ${now}
          for update skip locked
        )
      returning id`);
    await tx.rows(sql`
      update slot
      set taken = taken - ${expired.length}::int, kept = greatest(0, taken - ${expired.length}::int - capacity)
      where centre_id = ${centreId} and starts_at = ${startsAt}`);
    return expired.length;
  }
}
