import { Injectable } from '@nestjs/common';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import type { Language } from '../common/http/language.ts';
import type { BookingDetails } from './booking-details.ts';
import { bookingView } from './bookings.view.ts';

/** Writes the body of an answer about one booking, with its place in the line of the day when it was asked for. */
export type BookingRenderer = (booking: BookingDetails, position?: number | null) => string;

/** Bodies of the API's answers about one booking. */
@Injectable()
export class BookingViews {
  constructor(private readonly catalogue: Catalogue) {}

  /** The catalogue is read before the work begins: inside its transaction no other connection is asked for. */
  async renderer(language: Language): Promise<BookingRenderer> {
    const services = await this.catalogue.services(language);
    return (booking, position = null) => {
      const service = services.find(({ code }) => code === booking.service);
      const audience = service?.audiences.find(({ code }) => code === booking.audience);
      return JSON.stringify(bookingView(booking, audience?.documents ?? [], position));
    };
  }
}
