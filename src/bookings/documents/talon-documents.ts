import { Injectable } from '@nestjs/common';
import type { BookingDetails } from '../booking-details.ts';
import { PublicUrl } from '../booking-letters.ts';
import { calendarFile } from './calendar-file.ts';
import type { DocumentToBring } from './document-to-bring.ts';
import { qrSvg } from './qr-svg.ts';
import { RenderingTurns } from './rendering-turns.ts';
import type { TalonFacts } from './talon-definition.ts';
import { talonPdf } from './talon-pdf.ts';
import type { TalonLanguage } from './visit-words.ts';

/** A page is a quarter of a second of processor: more at once would only make everybody wait. */
const MOST_RENDERING = 2;
/** Some ten seconds of waiting; who comes later is answered 503 with Retry-After. */
const MOST_WAITING = 40;

/** What a booking's owner carries away: the talon to print, the calendar event, the code for the kiosk. */
@Injectable()
export class TalonDocuments {
  readonly #turns = new RenderingTurns(MOST_RENDERING, MOST_WAITING);

  constructor(private readonly publicUrl: PublicUrl) {}

  /** One A4 page. Throws the problem `temporarily-unavailable` when too many wait already. */
  pdf(facts: Omit<TalonFacts, 'site'>): Promise<Buffer> {
    const path = facts.language === 'en' ? '/en/visit' : '/visit';
    const site = `${this.publicUrl.value.replace(/^https?:\/\//u, '')}${path}`;
    return this.#turns.take(() => talonPdf({ ...facts, site }));
  }

  calendar(details: BookingDetails, documents: readonly DocumentToBring[], language: TalonLanguage): string {
    return calendarFile(details, documents, language);
  }

  qr(booking: Pick<BookingDetails, 'reference' | 'locale'>): string {
    return qrSvg(booking);
  }
}
