import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Centres } from '../centres/centres.service.ts';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Jobs } from '../common/jobs/jobs.ts';
import { Clock } from '../common/time/clock.ts';
import { SlotNotices } from '../slots/slot-notices.ts';
import { ClosedBookings } from './closed-bookings.ts';

const MINUTE_SECONDS = 60;
const AT_ONCE = 500;

interface Due {
  readonly centre_id: string;
  readonly id: string;
  readonly starts_at: Date;
}

/** Errand of the clock: who has not come by so many minutes after the time has missed it, and may book anew.
 * Nobody misses a time that the centre closed. */
@Injectable()
export class MarkMissed {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly centres: Centres,
    private readonly closed: ClosedBookings,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  @Interval(20_000)
  everyMinute(): Promise<void> {
    return this.jobs.tick('mark-missed', MINUTE_SECONDS, () => this.run());
  }

  /** How many were marked. Rides booking_due_ix. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const due = await this.database.rows<Due>(sql`
      select centre_id, id, starts_at
      from booking
      where status = 'booked'
        and to_move_since is null
        and starts_at < ${new Date(now)}
      order by starts_at
      limit ${AT_ONCE}`);
    let marked = 0;
    for (const booking of due) {
      if (!(await this.#mark(booking, now))) continue;
      marked += 1;
      this.notices.changed(booking.centre_id);
    }
    return marked;
  }

  async #mark({ centre_id: centreId, id, starts_at: startsAt }: Due, now: number): Promise<boolean> {
    const { settings } = await this.centres.get(this.database, centreId);
    if (now < startsAt.getTime() + settings.missedAfterMinutes * 60_000) return false;
    return this.transactions.run(async (tx) => {
      const marked = await tx.rows(sql`
        update booking
        set status = 'missed', closed_at = ${new Date(now)}
        where centre_id = ${centreId} and id = ${id} and status = 'booked' and starts_at = ${startsAt}
          and to_move_since is null
        returning id`);
      if (marked.length === 0) return false;
      const place = { centreId, id, startsAt: startsAt.getTime() };
      await this.closed.settle(tx, place, { event: 'miss', message: null, now });
      return true;
    });
  }
}
