import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { sql } from '../../common/database/sql.ts';
import type { Witness } from '../../common/database/transactions.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Idempotency } from '../../common/http/idempotency.ts';
import type { BookingDetails, Visitor } from '../booking-details.ts';
import { BookingRefusals } from '../booking-refusals.ts';
import { contactMissing, notActive, phoneMissing } from '../bookings.errors.ts';
import { bodyBeginning } from '../bookings.view.ts';
import { ClaimsRepository } from '../claims.repository.ts';
import { isActive } from '../domain/booking-status.ts';
import { PersonHashes } from '../person-hashes.ts';
import { CentreVisits } from './centre-visits.ts';
import type { CentreVisit } from './centre-visits.ts';

export interface Correction extends CentreVisit {
  readonly visitor: Visitor;
  readonly bookedBy: string | null;
  readonly contact: { readonly phone: string | null; readonly email: string | null };
  readonly accountId: string;
}

/** Errand: staff put a misspelt name or contact right; the person's claims follow. */
@Injectable()
export class CorrectVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly visits: CentreVisits,
    private readonly claims: ClaimsRepository,
    private readonly hashes: PersonHashes,
    private readonly refusals: BookingRefusals,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Throws `booking-not-found`, `booking-not-active`, `contact-missing`, `phone-missing`, `already-booked` when the
   * person as corrected has another booking, `too-many-bookings`.
   */
  async run(correction: Correction, witness: Witness<BookingDetails> | null = null): Promise<BookingDetails> {
    try {
      return await this.transactions.runWitnessed(witness, (tx) => this.#correct(tx, correction));
    } catch (error) {
      throw await this.refusals.ofConstraint(error, correction.centreId);
    }
  }

  async #correct(tx: Tx, correction: Correction): Promise<BookingDetails> {
    const before = await this.visits.readLocked(tx, correction);
    if (!isActive(before.status)) throw new Problem(notActive);
    checkContact(before, correction);
    const fields = changedFields(before, correction);
    if (fields.length === 0) return before;
    await this.claims.release(tx, before);
    await this.#write(tx, before, correction);
    await this.claims.take(tx, before);
    // Answers kept for repeated requests hold the name as it was.
    await this.idempotency.forget(tx, bodyBeginning(before.reference));
    await this.audit.record(tx, {
      actor: staffActor(correction.accountId),
      action: 'visit.corrected',
      ...{ subjectKind: 'booking', subjectId: before.id },
      centreId: before.centreId,
      after: { fields },
    });
    return this.visits.read(tx, correction);
  }

  async #write(tx: Tx, { centreId, id }: BookingDetails, correction: Correction): Promise<void> {
    const { visitor, contact, bookedBy } = correction;
    await tx.rows(sql`
      update booking
      set
        family_name = ${visitor.familyName},
        given_name = ${visitor.givenName},
        patronymic = ${visitor.patronymic},
        booked_by = ${bookedBy},
        phone = ${contact.phone},
        email = ${contact.email},
        person_hashes = ${this.hashes.atDesk(visitor, contact, centreId)}::bytea[],
        contact_hashes = ${this.hashes.contacts(contact)}::bytea[]
      where centre_id = ${centreId} and id = ${id}`);
  }
}

/** A booking keeps the contact its door asks for. */
function checkContact({ source }: BookingDetails, { contact }: Correction): void {
  if (source === 'desk') return;
  if (source === 'hotline' && !contact.phone) throw new Problem(phoneMissing);
  if (!contact.phone && !contact.email) throw new Problem(contactMissing);
}

/** Which are other than before, by name only: the trail of changes holds no names and no contacts. */
function changedFields(before: BookingDetails, after: Correction): string[] {
  const [was, is] = [flat(before), flat(after)];
  return Object.keys(is).filter((field) => was[field] !== is[field]);
}

function flat({
  visitor,
  contact,
  bookedBy,
}: Pick<Correction, 'visitor' | 'contact' | 'bookedBy'>): Record<string, string | null> {
  return { ...visitor, ...contact, bookedBy };
}
