import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { wallDate } from '../../web/shared/dates.ts';
import type { OwnVisitLink } from '../../web/public/visit/own-visits-list.tsx';
import type { BookingDetails } from '../bookings/booking-details.ts';
import { bookingNotFound } from '../bookings/bookings.errors.ts';
import { isActive } from '../bookings/domain/booking-status.ts';
import { formatReference } from '../bookings/domain/reference.ts';
import type { OwnBooking } from '../bookings/own-booking.ts';
import { ReadBooking } from '../bookings/read-booking.service.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import { VisitsCookie } from './visits-cookie.ts';

/** The visits a browser remembers that are still to come. */
@Injectable()
export class RememberedVisits {
  constructor(
    private readonly visits: VisitsCookie,
    private readonly readBooking: ReadBooking,
    private readonly clock: Clock,
  ) {}

  /** Of today or later by the calendar of their centre, the nearest first. Asks the database nothing without a cookie. */
  async links(request: FastifyRequest): Promise<readonly OwnVisitLink[]> {
    const now = this.clock.now();
    const known = await Promise.all((await this.visits.all(request)).map((own) => this.#read(own)));
    return known
      .filter((booking): booking is BookingDetails => booking !== null && isAhead(booking, now))
      .sort((one, other) => one.startsAt - other.startsAt)
      .map(({ reference, startsAt, timeZone }) => ({
        ...{ reference, startsAt, timeZone },
        shownReference: formatReference(reference),
      }));
  }

  /** null when it is there no more. */
  async #read(own: OwnBooking): Promise<BookingDetails | null> {
    try {
      return await this.readBooking.run(own);
    } catch (error) {
      if (error instanceof Problem && error.type.code === bookingNotFound.code) return null;
      throw error;
    }
  }
}

function isAhead({ status, startsAt, timeZone }: BookingDetails, now: number): boolean {
  return isActive(status) && wallDate(timeZone, startsAt) >= wallDate(timeZone, now);
}
