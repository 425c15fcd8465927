import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { brokenConstraint } from '../common/database/failures.ts';
import type { Witness } from '../common/database/transactions.ts';
import { Transactions } from '../common/database/transactions.ts';
import type { Atom } from '../common/database/tx.ts';
import { Problem } from '../common/errors/problem.ts';
import { newId } from '../common/ids.ts';
import { Clock } from '../common/time/clock.ts';
import { BookVisitRepository } from './book-visit.repository.ts';
import type { BookingDetails } from './booking-details.ts';
import { BookingRefusals } from './booking-refusals.ts';
import { consentMissing, contactMissing, holdNotFound } from './bookings.errors.ts';
import { BookingSecret } from './booking-secret.ts';
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

class NotHeld extends Error {}

/** Errand: turn a hold into a booking with a talon. */
@Injectable()
export class BookVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: BookVisitRepository,
    private readonly refusals: BookingRefusals,
    private readonly secret: BookingSecret,
    private readonly hashes: PersonHashes,
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
        return await this.transactions.witnessed(witness, (atom) => this.#book(atom, centreId, command));
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

  async #book(atom: Atom, centreId: string, command: BookCommand): Promise<BookingDetails> {
    const { visitor, contact } = command;
    const booked = await this.repository.book(atom, {
      ...visitor,
      ...contact,
      centreId,
      id: command.holdId,
      now: new Date(this.clock.now()),
      reference: drawReference((bound) => randomInt(bound)),
      audience: command.audience,
      bookedBy: command.bookedBy,
      locale: command.locale,
      consents: command.consents,
      personHashes: this.hashes.persons(visitor, contact),
      contactHashes: this.hashes.contacts(contact),
      eventId: newId(),
      messageId: newId(),
    });
    if (!booked) throw new NotHeld();
    return booked;
  }
}
