import { Injectable } from '@nestjs/common';
import { sql } from '../../common/database/sql.ts';
import type { Db, Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { BookingDetails } from '../booking-details.ts';
import { BookingReader } from '../booking.reader.ts';
import { bookingNotFound } from '../bookings.errors.ts';

/** A visit as the staff of a centre ask for it: bare digits of the talon. */
export interface CentreVisit {
  readonly centreId: string;
  readonly reference: string;
}

/** Lets staff through to the visits of their centre, and to no other. */
@Injectable()
export class CentreVisits {
  constructor(private readonly reader: BookingReader) {}

  /** Throws `booking-not-found`, also for a visit to another centre. */
  async read(db: Db, { centreId, reference }: CentreVisit): Promise<BookingDetails> {
    const details = await this.reader.byReference(db, reference);
    if (!details || details.centreId !== centreId) throw new Problem(bookingNotFound);
    return details;
  }

  /** The same with the row locked: what it says stays so until the transaction ends. */
  async readLocked(tx: Tx, visit: CentreVisit): Promise<BookingDetails> {
    const { centreId, id } = await this.read(tx, visit);
    await tx.rows(sql`
      select id
      from booking
      where centre_id = ${centreId} and id = ${id}
      for update`);
    // Read again: while the lock was waited for, the visit may have changed, or moved away.
    return this.read(tx, visit);
  }
}
