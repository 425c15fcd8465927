import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { brokenConstraint } from '../common/database/failures.ts';
import type { Witness } from '../common/database/transactions.ts';
import { Transactions } from '../common/database/transactions.ts';
import type { Atom } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { GatheredWrites } from '../common/gathered-writes.ts';
import { newId } from '../common/ids.ts';
import { Clock } from '../common/time/clock.ts';
import { SlotNotices } from '../slots/slot-notices.ts';
import { BookVisitRepository } from './book-visit.repository.ts';
import type { NewBooking } from './book-visit.repository.ts';
import type { BookingDetails } from './booking-details.ts';
import { BookingRefusals } from './booking-refusals.ts';
import { consentMissing, contactMissing, holdNotFound } from './bookings.errors.ts';
import { BookingSecret } from './booking-secret.ts';
import { contactText, eachContact } from './domain/person-key.ts';
import { drawReference } from './domain/reference.ts';
import { PersonHashes } from './person-hashes.ts';

/** Consents a booking cannot be without. */
export const NEEDED_CONSENTS = ['personal-data'] as const;

export interface BookCommand {
  readonly holdId: string;
  readonly secret: string;
  readonly audience: string;
  /** Names cleaned, as typed; telephone in E.164. */
  readonly visitor: {
    readonly familyName: string;
    readonly givenName: string;
    readonly patronymic: string | null;
  };
  readonly bookedBy: string | null;
  readonly contact: { readonly phone: string | null; readonly email: string | null };
  readonly locale: 'ru' | 'en';
  readonly consents: readonly string[];
}

/** References are drawn at random; with a million alive a clash is one in ninety, five in a row never. */
const MOST_DRAWS = 5;

/** A command and the centre its secret names. */
interface Booking {
  readonly centreId: string;
  readonly command: BookCommand;
}

class NotHeld extends Error {}

/** Errand: turn a hold into a booking with a talon. */
@Injectable()
export class BookVisit {
  readonly #gathered = new GatheredWrites<Booking, BookingDetails>({
    together: (bookings) => this.#bookMany(bookings),
    alone: (booking) => this.transactions.alone((atom) => this.#book(atom, booking)),
    keysOf: ({ command: { holdId, contact } }) => [
      holdId,
      ...eachContact(contact).map((each) => contactText(each) ?? ''),
    ],
  });

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: BookVisitRepository,
    private readonly refusals: BookingRefusals,
    private readonly secret: BookingSecret,
    private readonly hashes: PersonHashes,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `hold-not-found` (also for a wrong secret), `hold-expired`, `hold-used`, `already-booked`,
   * `too-many-bookings`, `consent-missing`, `contact-missing`, `audience-not-served`.
   */
  async run(command: BookCommand, witness: Witness<BookingDetails> | null = null): Promise<BookingDetails> {
    if (!NEEDED_CONSENTS.every((code) => command.consents.includes(code))) throw new Problem(consentMissing);
    if (!command.contact.phone && !command.contact.email) throw new Problem(contactMissing);
    const centreId = this.#centreOf(command);
    for (let draws = 1; ; draws += 1) {
      try {
        // Those that nobody watches go together when they come together. A reference drawn anew is rare enough to go alone.
        const booked =
          !witness && draws === 1
            ? await this.#gathered.write({ centreId, command })
            : await this.transactions.witnessed(witness, (atom) => this.#book(atom, { centreId, command }));
        // No place changes hands here, but screens that show who is expected have one more.
        this.notices.changed(centreId);
        return booked;
      } catch (error) {
        if (brokenConstraint(error) === 'booking_reference_pk' && draws < MOST_DRAWS) continue;
        if (error instanceof NotHeld) throw await this.refusals.notHeld(centreId, command.holdId);
        throw await this.refusals.ofConstraint(error, centreId);
      }
    }
  }

  /** The secret says where the hold is, and proves that its bearer made it. */
  #centreOf({ secret, holdId }: BookCommand): string {
    const read = this.secret.read(secret);
    if (!read || !this.secret.opens(secret, holdId)) throw new Problem(holdNotFound);
    return read.centreId;
  }

  async #book(atom: Atom, booking: Booking): Promise<BookingDetails> {
    const booked = await this.repository.book(atom, this.#newBooking(booking, new Date(this.clock.now())));
    if (!booked) throw new NotHeld();
    return booked;
  }

  async #bookMany(bookings: readonly Booking[]): Promise<(BookingDetails | undefined)[]> {
    const now = new Date(this.clock.now());
    const many = bookings.map((booking) => this.#newBooking(booking, now));
    const booked = await this.transactions.alone((atom) => this.repository.bookMany(atom, now, many));
    return many.map(({ id }) => booked.get(id));
  }

  #newBooking({ centreId, command }: Booking, now: Date): NewBooking {
    const { visitor, contact } = command;
    return {
      ...visitor,
      ...contact,
      centreId,
      now,
      id: command.holdId,
      reference: drawReference((bound) => randomInt(bound)),
      audience: command.audience,
      bookedBy: command.bookedBy,
      locale: command.locale,
      consents: command.consents,
      personHashes: this.hashes.persons(visitor, contact),
      contactHashes: this.hashes.contacts(contact),
      eventId: newId(),
      messageId: newId(),
    };
  }
}
