import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { brokenConstraint } from '../../common/database/failures.ts';
import type { Witness } from '../../common/database/transactions.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { newId } from '../../common/ids.ts';
import { Clock } from '../../common/time/clock.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';
import { BookVisitRepository } from '../book-visit.repository.ts';
import type { BookCommand } from '../book-visit.service.ts';
import { NEEDED_CONSENTS } from '../book-visit.service.ts';
import type { BookingDetails } from '../booking-details.ts';
import { BookingRefusals } from '../booking-refusals.ts';
import { consentMissing, phoneMissing, slotTaken } from '../bookings.errors.ts';
import { drawReference } from '../domain/reference.ts';
import { HoldPlaceRepository } from '../hold-place.repository.ts';
import { HoldRefusals } from '../hold-refusals.ts';
import { PersonHashes } from '../person-hashes.ts';

export interface DeskCommand extends Omit<BookCommand, 'holdId' | 'secret'> {
  readonly centreId: string;
  readonly service: string;
  /** Epoch milliseconds; must be a slot's start. */
  readonly startsAt: number;
  /** Somebody stands there, or is on the telephone. */
  readonly source: 'desk' | 'hotline';
  /** Why somebody is booked beyond what the slot holds; null: only into a place there is. */
  readonly beyond: string | null;
  readonly accountId: string;
}

const MOST_TRIES = 5;

class NoRoom extends Error {}

/** Errand: staff book a person into a time, in one step; no hold is left behind whatever happens. */
@Injectable()
export class BookAtDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly holds: HoldPlaceRepository,
    private readonly bookings: BookVisitRepository,
    private readonly holdRefusals: HoldRefusals,
    private readonly bookingRefusals: BookingRefusals,
    private readonly hashes: PersonHashes,
    private readonly audit: AuditTrail,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /**
   * Reserve and cooling places are for staff, and no notice binds them. Throws what a hold and a booking are refused
   * for, and `phone-missing` for a caller without a number.
   */
  async run(command: DeskCommand, witness: Witness<BookingDetails> | null = null): Promise<BookingDetails> {
    if (!NEEDED_CONSENTS.every((code) => command.consents.includes(code))) throw new Problem(consentMissing);
    if (command.source === 'hotline' && !command.contact.phone) throw new Problem(phoneMissing);
    for (let tries = 1; ; tries += 1) {
      try {
        const booked = await this.transactions.runWitnessed(witness, (tx) => this.#book(tx, command));
        this.notices.changed(command.centreId);
        return booked;
      } catch (error) {
        if (brokenConstraint(error) === 'booking_reference_pk' && tries < MOST_TRIES) continue;
        if (!(error instanceof NoRoom))
          throw await this.bookingRefusals.ofConstraint(error, command.centreId);
        const why = await this.holdRefusals.explain({ ...command, caller: 'staff' });
        if (why) throw why;
        if (tries === MOST_TRIES) throw new Problem(slotTaken, { members: { alternatives: [] } });
      }
    }
  }

  async #book(tx: Tx, command: DeskCommand): Promise<BookingDetails> {
    const { centreId, source, beyond } = command;
    const [id, now] = [newId(), new Date(this.clock.now())];
    const place = { centreId, now, service: command.service, startsAt: new Date(command.startsAt) };
    const gate = beyond === null ? 'tidying' : 'beyond';
    const held = await this.holds.take(tx, { ...place, id, source, caller: 'staff' }, gate);
    if (!held) throw new NoRoom();
    const booked = await this.#fill(tx, command, id, now);
    await this.audit.record(tx, {
      actor: staffActor(command.accountId),
      action: beyond === null ? 'visit.booked' : 'visit.booked-beyond-capacity',
      subjectKind: 'booking',
      subjectId: id,
      after: { centreId, source, startsAt: place.startsAt.toISOString() },
      reason: beyond,
    });
    return booked;
  }

  async #fill(tx: Tx, command: DeskCommand, id: string, now: Date): Promise<BookingDetails> {
    const { centreId, visitor, contact, source } = command;
    const booked = await this.bookings.book(tx, {
      ...visitor,
      ...contact,
      ...{ centreId, id, now },
      reference: drawReference((bound) => randomInt(bound)),
      audience: command.audience,
      bookedBy: command.bookedBy,
      locale: command.locale,
      consents: command.consents,
      consentGiven: source === 'desk' ? 'in-person' : 'by-telephone',
      personHashes: this.hashes.atDesk(visitor, contact, centreId),
      contactHashes: this.hashes.contacts(contact),
      eventId: newId(),
      messageId: newId(),
    });
    if (!booked) throw new Error('a hold of this very transaction was not there to be booked');
    return booked;
  }
}
