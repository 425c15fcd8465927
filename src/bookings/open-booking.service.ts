import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { Problem } from '../common/errors/problem.ts';
import { Limits } from '../common/limits/limits.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingSecret } from './booking-secret.ts';
import { bookingNotFound } from './bookings.errors.ts';
import { isSameFamilyName } from './domain/same-family-name.ts';
import {
  GUESSES_PER_ADDRESS,
  GUESSES_PER_REFERENCE,
  GUESSES_PER_REFERENCE_AND_ADDRESS,
} from './gate/gate.ts';

export interface OpenCommand {
  /** Bare digits of the talon. */
  readonly reference: string;
  readonly familyName: string;
  readonly address: string;
}

/** Errand: give the secret of a booking to somebody who has only the paper talon and knows the family name. */
@Injectable()
export class OpenBooking {
  constructor(
    private readonly database: Database,
    private readonly reader: BookingReader,
    private readonly secret: BookingSecret,
    private readonly limits: Limits,
  ) {}

  /** Throws `too-many-requests`, and `booking-not-found` alike for a wrong number and a wrong name. */
  async run({ reference, familyName, address }: OpenCommand): Promise<{ secret: string }> {
    await this.limits.count(GUESSES_PER_ADDRESS, address);
    await this.limits.count(GUESSES_PER_REFERENCE_AND_ADDRESS, address, reference);
    await this.limits.count(GUESSES_PER_REFERENCE, reference);
    const booking = await this.reader.byReference(this.database, reference);
    if (!booking || !isSameFamilyName(booking.visitor.familyName, familyName)) {
      throw new Problem(bookingNotFound);
    }
    return { secret: this.secret.make(booking.centreId, booking.originId) };
  }
}
