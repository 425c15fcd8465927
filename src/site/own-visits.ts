import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BookingDetails } from '../bookings/booking-details.ts';
import type { OwnBooking } from '../bookings/own-booking.ts';
import { ReadBooking } from '../bookings/read-booking.service.ts';
import { Pages } from './pages.ts';
import { referenceOf } from './page-request.ts';
import { VisitsCookie } from './visits-cookie.ts';

export interface OwnVisit {
  readonly own: OwnBooking;
  readonly booking: BookingDetails;
}

/** Opens a visit to the browser that has its secret. */
@Injectable()
export class OwnVisits {
  constructor(
    private readonly pages: Pages,
    private readonly visits: VisitsCookie,
    private readonly readBooking: ReadBooking,
  ) {}

  /** null when this browser has no secret of it. Throws `booking-not-found`. */
  async find(request: FastifyRequest): Promise<OwnVisit | null> {
    const own = await this.visits.find(request, referenceOf(request));
    return own && { own, booking: await this.readBooking.run(own) };
  }

  /** The same; whoever has no secret is led to the page that asks for the family name. */
  async findOrAsk(request: FastifyRequest, reply: FastifyReply): Promise<OwnVisit | null> {
    const visit = await this.find(request);
    if (!visit) this.pages.goTo(reply, this.pages.frame(request), `/visit/${referenceOf(request)}`);
    return visit;
  }
}
