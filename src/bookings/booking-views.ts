import { Injectable } from '@nestjs/common';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import type { DocumentView } from '../catalogue/catalogue.view.ts';
import type { Db } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import type { Language } from '../common/http/language.ts';
import type { BookingDetails } from './booking-details.ts';
import { BookingReader } from './booking.reader.ts';
import { bookingNotFound } from './bookings.errors.ts';
import { bookingView } from './bookings.view.ts';
import type { OwnBooking } from './own-booking.ts';
import { ReadBooking } from './read-booking.service.ts';

/** Writes bodies with the documents at hand, so that nothing but the given `db` is asked. */
export interface BookingRenderer {
  details(booking: BookingDetails): string;
  byId(db: Db, centreId: string, id: string): Promise<string>;
}

/** Bodies of the API's answers about one booking. */
@Injectable()
export class BookingViews {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly reader: BookingReader,
    private readonly readBooking: ReadBooking,
  ) {}

  /** The catalogue is read before the work begins: inside its transaction no other connection is asked for. */
  async renderer(language: Language): Promise<BookingRenderer> {
    const services = await this.catalogue.services(language);
    const documentsOf = ({ service, audience }: BookingDetails): readonly DocumentView[] =>
      services.find(({ code }) => code === service)?.audiences.find(({ code }) => code === audience)
        ?.documents ?? [];
    const details = (booking: BookingDetails): string =>
      JSON.stringify(bookingView(booking, documentsOf(booking)));
    return {
      details,
      byId: async (db, centreId, id) => {
        const booking = await this.reader.byId(db, centreId, id);
        if (!booking) throw new Problem(bookingNotFound);
        return details(booking);
      },
    };
  }

  async own(own: OwnBooking, language: Language): Promise<string> {
    const booking = await this.readBooking.run(own);
    return (await this.renderer(language)).details(booking);
  }
}
