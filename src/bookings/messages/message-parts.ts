import type { BookingDetails } from '../booking-details.ts';
import type { DocumentToBring } from '../documents/document-to-bring.ts';

/** Where the links of a letter lead. Complete addresses, in the letter's language. */
export interface MessageLinks {
  /** `${publicUrl}/visit/<reference>`: asks for the family name. */
  readonly visit: string;
  /** `${publicUrl}/b#…`: the secret stands in the fragment, which no server logs. */
  readonly open: string;
  /** Where a new booking begins. */
  readonly again: string;
}

/** What the letters about a booking are made of. */
export interface MessageParts {
  readonly details: BookingDetails;
  /** To bring, for this service and audience, in the letter's language. */
  readonly documents: readonly DocumentToBring[];
  readonly links: MessageLinks;
}
