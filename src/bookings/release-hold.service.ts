import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import { giveBackPlace } from '../slots/place.sql.ts';
import { SlotNotices } from '../slots/slot-notices.ts';
import { BookingSecret } from './booking-secret.ts';
import { holdNotFound, holdUsed } from './bookings.errors.ts';

/** Errand: give a hold up; its place is free for everybody at once. */
@Injectable()
export class ReleaseHold {
  constructor(
    private readonly transactions: Transactions,
    private readonly secret: BookingSecret,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** A hold already given up or run out is no error. Throws `hold-not-found`, `hold-used` (it is a booking). */
  async run(hold: { readonly id: string; readonly secret: string }): Promise<void> {
    const read = this.secret.read(hold.secret);
    if (!read || !this.secret.opens(hold.secret, hold.id)) throw new Problem(holdNotFound);
    const { centreId } = read;
    const now = new Date(this.clock.now());
    await this.transactions.run(async (tx) => {
      const [row] = await tx.rows<{ status: string; starts_at: Date }>(sql`
        select status, starts_at
        from booking
        where centre_id = ${centreId} and id = ${hold.id}
        for update`);
      if (!row) throw new Problem(holdNotFound);
      if (row.status === 'expired') return;
      if (row.status !== 'held') throw new Problem(holdUsed);
      await tx.rows(sql`
        update booking
        set status = 'expired', closed_at = ${now}
        where centre_id = ${centreId} and id = ${hold.id}`);
      await tx.rows(giveBackPlace({ centreId, startsAt: row.starts_at, now, publicAgainAt: null }));
    });
    this.notices.changed(centreId);
  }
}
