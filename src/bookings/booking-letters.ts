import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import { Database } from '../common/database/database.ts';
import type { ComposedMessage } from '../notifications/domain/composed-message.ts';
import { MessageComposers } from '../notifications/message-composers.ts';
import type { BookingDetails } from './booking-details.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingSecret } from './booking-secret.ts';
import { isActive } from './domain/booking-status.ts';
import { composeBooked, composeCancelled, composeMoved } from './messages/compose-message.ts';
import type { MessageLinks, MessageParts } from './messages/message-parts.ts';

/** Where links of letters lead: `https://…` without a slash at the end. */
export abstract class PublicUrl {
  abstract readonly value: string;
}

type Compose = (parts: MessageParts, language: BookingDetails['locale']) => ComposedMessage;

/** Writes the letters of bookings from what each booking is at the moment of sending. */
@Injectable()
export class BookingLetters implements OnModuleInit {
  constructor(
    private readonly composers: MessageComposers,
    private readonly database: Database,
    private readonly reader: BookingReader,
    private readonly catalogue: Catalogue,
    private readonly secret: BookingSecret,
    private readonly publicUrl: PublicUrl,
  ) {}

  onModuleInit(): void {
    const isOver = ({ status }: BookingDetails): boolean => status.startsWith('cancelled');
    const goesOn = ({ status }: BookingDetails): boolean => isActive(status);
    this.composers.register('booked', (centreId, id) => this.#letter(centreId, id, goesOn, composeBooked));
    this.composers.register('moved', (centreId, id) => this.#letter(centreId, id, goesOn, composeMoved));
    this.composers.register('cancelled', (centreId, id) =>
      this.#letter(centreId, id, isOver, composeCancelled),
    );
  }

  /** null when by now the booking is such that the letter would say something untrue. */
  async #letter(
    centreId: string,
    id: string,
    isStillTrue: (booking: BookingDetails) => boolean,
    compose: Compose,
  ): Promise<ComposedMessage | null> {
    const parts = await this.parts(centreId, id);
    return parts && isStillTrue(parts.details) ? compose(parts, parts.details.locale) : null;
  }

  /** What a letter about the booking as it is now is made of; null when it is erased. */
  async parts(centreId: string, id: string): Promise<MessageParts | null> {
    const details = await this.reader.byId(this.database, centreId, id);
    if (!details) return null;
    const { service, audience, locale } = details;
    const documents = await this.catalogue.documentsFor(service, audience, locale);
    return { details, documents, links: this.links(details) };
  }

  /** Where letters about a booking lead, with its secret. */
  links({ centreId, originId, reference, locale }: BookingDetails): MessageLinks {
    const site = locale === 'en' ? `${this.publicUrl.value}/en` : this.publicUrl.value;
    return {
      visit: `${site}/visit/${reference}`,
      open: `${site}/b#${reference}.${this.secret.make(centreId, originId)}`,
      again: `${site}/`,
    };
  }
}
