import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database.ts';
import { Clock } from '../../common/time/clock.ts';
import { FreeTimes } from '../../slots/free-times.ts';
import type { BookingDetails } from '../booking-details.ts';
import { isWorthwhile } from '../domain/earlier-offers.ts';
import { EarlierRequestsRepository } from './earlier-requests.repository.ts';

/** How a booking stands to earlier times. Instants are epoch milliseconds. */
export interface EarlierStanding {
  /** Whether its owner will be told by letter, may ask for it, or left no address to write to. */
  readonly request: 'open' | 'possible' | 'no-email';
  /** Times free now, the earliest first. */
  readonly times: readonly number[];
}

/** Reads what could be earlier for a visit. */
@Injectable()
export class EarlierTimes {
  constructor(
    private readonly database: Database,
    private readonly requests: EarlierRequestsRepository,
    private readonly freeTimes: FreeTimes,
    private readonly clock: Clock,
  ) {}

  /** null when the visit cannot be moved any more. */
  async standing(booking: BookingDetails): Promise<EarlierStanding | null> {
    const now = this.clock.now();
    if (booking.status !== 'booked' || now >= booking.canMoveUntil) return null;
    const [request, times] = await Promise.all([
      this.requests.find(this.database, booking),
      this.free(booking, now),
    ]);
    const possible = booking.contact.email === null ? 'no-email' : 'possible';
    return { times, request: request ? 'open' : possible };
  }

  /** The times a visit could be moved forward to now. */
  async free(booking: BookingDetails, now: number): Promise<number[]> {
    const { centreId, service, startsAt: until } = booking;
    const free = await this.freeTimes.between(this.database, { centreId, service, from: now, until, now });
    return free.map(({ startsAt }) => startsAt).filter((startsAt) => isWorthwhile(startsAt, until));
  }
}
