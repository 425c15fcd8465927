import { Injectable } from '@nestjs/common';
import type { Db, Tx } from '../common/database/tx.ts';
import { sql } from '../common/database/sql.ts';
import { Problem } from '../common/errors/problem.ts';
import type { BookingDetails } from './booking-details.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingSecret } from './booking-secret.ts';
import { bookingNotFound } from './bookings.errors.ts';

/** A booking as its owner asks for it: the digits of the talon and the secret. */
export interface OwnBooking {
  readonly reference: string;
  readonly secret: string;
}

/** Lets the bearer of the secret through to the booking, and nobody else. */
@Injectable()
export class OwnBookings {
  constructor(
    private readonly reader: BookingReader,
    private readonly secret: BookingSecret,
  ) {}

  /** Throws `booking-not-found`, also for a wrong secret: nobody learns which references exist. */
  async read(db: Db, own: OwnBooking): Promise<BookingDetails> {
    const details = await this.reader.byReference(db, own.reference);
    if (!details || !this.secret.opens(own.secret, details.originId)) throw new Problem(bookingNotFound);
    return details;
  }

  /** The same with the row locked: what it says stays so until the transaction ends. */
  async readLocked(tx: Tx, own: OwnBooking): Promise<BookingDetails> {
    const { centreId, id } = await this.read(tx, own);
    await tx.rows(sql`
      select id
      from booking
      where centre_id = ${centreId} and id = ${id}
      for update`);
    // Read again: while the lock was waited for, the booking may have changed, or moved to another centre.
    const locked = await this.read(tx, own);
    return locked.id === id ? locked : this.readLocked(tx, own);
  }
}
