import { Injectable } from '@nestjs/common';
import { Centres } from '../centres/centres.service.ts';
import { Database } from '../common/database/database.ts';
import { brokenConstraint } from '../common/database/failures.ts';
import { sql } from '../common/database/sql.ts';
import { Problem } from '../common/errors/problem.ts';
import {
  alreadyBooked,
  audienceNotServed,
  holdExpired,
  holdNotFound,
  holdUsed,
  tooManyBookings,
} from './bookings.errors.ts';

/** Tells why a hold did not become a booking. */
@Injectable()
export class BookingRefusals {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
  ) {}

  /** Why the hold was not there to be booked: used before, run out or given up, or unknown. */
  async notHeld(centreId: string, holdId: string): Promise<Problem> {
    const [row] = await this.database.rows<{ status: string }>(sql`
      select status from booking where centre_id = ${centreId} and id = ${holdId}`);
    if (!row) return new Problem(holdNotFound);
    return new Problem(row.status === 'held' || row.status === 'expired' ? holdExpired : holdUsed);
  }

  /** The refusal a broken constraint stands for; any other error as it is. */
  async ofConstraint(error: unknown, centreId: string): Promise<unknown> {
    switch (brokenConstraint(error)) {
      case 'person_claim_pk':
        return new Problem(alreadyBooked);
      case 'booking_audience_fk':
        return new Problem(audienceNotServed);
      case 'contact_claim_most_ck': {
        const { settings } = await this.centres.get(this.database, centreId);
        return new Problem(tooManyBookings, { values: { most: settings.bookingsPerContact } });
      }
      default:
        return error;
    }
  }
}
