import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Eight digits lead to one booking, whichever centre it is at. */
@Entity('booking_reference')
@Check('booking_reference_digits_ck', `reference ~ '^[1-9][0-9]{7}$'`)
export class BookingReference {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'booking_reference_pk' })
  reference: string;

  @Column({ type: 'uuid', name: 'centre_id' })
  centreId: string;

  @Column({ type: 'uuid', name: 'booking_id' })
  bookingId: string;
}

/** One active booking per person and service across all centres: the key is the rule. */
@Entity('person_claim')
export class PersonClaim {
  @PrimaryColumn({ type: 'bytea', name: 'person_hash', primaryKeyConstraintName: 'person_claim_pk' })
  personHash: Buffer;

  @PrimaryColumn({ type: 'text', name: 'service_code', primaryKeyConstraintName: 'person_claim_pk' })
  serviceCode: string;

  @Column({ type: 'uuid', name: 'centre_id' })
  centreId: string;

  @Column({ type: 'uuid', name: 'booking_id' })
  bookingId: string;
}

/** How many active bookings a contact has, never more than `most`. */
@Entity('contact_claim')
@Check('contact_claim_most_ck', 'active between 0 and most')
export class ContactClaim {
  @PrimaryColumn({ type: 'bytea', name: 'contact_hash', primaryKeyConstraintName: 'contact_claim_pk' })
  contactHash: Buffer;

  @Column({ type: 'integer' })
  active: number;

  @Column({ type: 'integer' })
  most: number;
}
