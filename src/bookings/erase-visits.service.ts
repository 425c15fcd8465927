import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DEFAULT_SETTINGS } from '../centres/domain/settings.ts';
import { sql } from '../common/database/sql.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Jobs } from '../common/jobs/jobs.ts';
import { Clock } from '../common/time/clock.ts';
import { erasedBooking } from './erased-booking.sql.ts';

const HOUR_SECONDS = 3600;

/** Errand of the clock: erase names and contacts so many days after the visit (152-FZ); counts remain. */
@Injectable()
export class EraseVisits {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Interval(60_000)
  hourly(): Promise<void> {
    return this.jobs.tick('erase-visits', HOUR_SECONDS, () => this.run());
  }

  /** How many were erased. The reference is free to be drawn again. Rides booking_erase_ix. */
  async run(): Promise<number> {
    const now = new Date(this.clock.now());
    return this.transactions.run(async (tx) => {
      const erased = await tx.rows(sql`
        with erased as (
          update booking b
          set ${erasedBooking(now)}
          from centre c
          join region r on r.code = c.region_code
          where c.id = b.centre_id
            and b.erased_at is null
            and b.family_name is not null
            and b.status not in ('held', 'booked', 'arrived', 'called', 'in-service', 'deferred')
            and b.starts_at < ${now}::timestamptz - make_interval(days => coalesce(
              (c.settings ->> 'eraseAfterDays')::int,
              (r.settings ->> 'eraseAfterDays')::int,
              ${DEFAULT_SETTINGS.eraseAfterDays}::int
            ))
          returning b.centre_id, b.id
        ),
        forgotten as (
          delete from booking_reference f
          using erased e
          where f.centre_id = e.centre_id and f.booking_id = e.id
        )
        select id
        from erased`);
      return erased.length;
    });
  }
}
