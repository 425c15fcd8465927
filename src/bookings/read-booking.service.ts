import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import type { BookingDetails } from './booking-details.ts';
import { OwnBookings } from './own-booking.ts';
import type { OwnBooking } from './own-booking.ts';

/** Errand: show a booking to its owner. */
@Injectable()
export class ReadBooking {
  constructor(
    private readonly database: Database,
    private readonly own: OwnBookings,
  ) {}

  /** Throws `booking-not-found`. */
  run(own: OwnBooking): Promise<BookingDetails> {
    return this.own.read(this.database, own);
  }
}
