import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { ServiceAudience } from '../catalogue/service-audience.entity.ts';
import { Service } from '../catalogue/service.entity.ts';
import { Centre } from '../centres/centre.entity.ts';

/** Through which door a booking was made. */
export type BookingSource = 'site' | 'api' | 'desk' | 'hotline';

/** A visit from the hold on. Names and contacts are null while it is held and again once erased. */
@Entity('booking')
@Index('booking_held_ix', ['centreId', 'startsAt', 'holdUntil'], { where: `(status = 'held'::text)` })
@Index('booking_due_ix', ['startsAt'], { where: `(status = 'booked'::text)` })
@Index('booking_day_ix', ['centreId', 'startsAt'])
@Index('booking_erase_ix', ['startsAt'], { where: '((erased_at IS NULL) AND (family_name IS NOT NULL))' })
@Unique('booking_arrived_uq', ['centreId', 'id', 'arrivedAt'])
@Check('booking_length_ck', 'ends_at > starts_at')
@Check('booking_source_ck', `source in ('site', 'api', 'desk', 'hotline')`)
@Check(
  'booking_status_ck',
  `status in ('held', 'booked', 'arrived', 'called', 'in-service', 'served', 'expired',
  'cancelled-by-applicant', 'cancelled-by-centre', 'missed', 'deferred', 'moved')`,
)
@Check('booking_hold_ck', `status <> 'held' or hold_until is not null`)
@Check('booking_extended_ck', `hold_extended_at is null or hold_extended_at < hold_until`)
@Check(
  'booking_visitor_ck',
  `status in ('held', 'expired') or erased_at is not null or (reference is not null and booked_at is not null
  and audience_code is not null and family_name is not null and given_name is not null and consents is not null
  and (phone is not null or email is not null or source in ('desk', 'hotline')))`,
)
export class Booking {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'booking_pk' })
  centreId: string;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'booking_centre_fk' })
  centre?: Relation<Centre>;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'booking_pk' })
  id: string;

  /** The hold it began as; the same through moves to other centres. */
  @Column({ type: 'uuid', name: 'origin_id' })
  originId: string;

  @Column({ type: 'text', name: 'service_code' })
  serviceCode: string;

  @ManyToOne(() => Service)
  @JoinColumn({ name: 'service_code', foreignKeyConstraintName: 'booking_service_fk' })
  service?: Relation<Service>;

  @Column({ type: 'timestamptz', name: 'starts_at' })
  startsAt: Date;

  @Column({ type: 'timestamptz', name: 'ends_at' })
  endsAt: Date;

  @Column({ type: 'text' })
  status: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'timestamptz', name: 'held_at' })
  heldAt: Date;

  @Column({ type: 'timestamptz', name: 'hold_until', nullable: true })
  holdUntil: Date | null;

  /** When its owner asked for more time; that is given once. */
  @Column({ type: 'timestamptz', name: 'hold_extended_at', nullable: true })
  holdExtendedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'booked_at', nullable: true })
  bookedAt: Date | null;

  /** When the visitor checked in, last if more than once. A ticket stands on this. */
  @Column({ type: 'timestamptz', name: 'arrived_at', nullable: true })
  arrivedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** When the place given back by a cancellation opens to the public. */
  @Column({ type: 'timestamptz', name: 'place_again_at', nullable: true })
  placeAgainAt: Date | null;

  /** Its place is one of those kept in reserve: when it was taken, the others of its time were taken already. */
  @Column({ type: 'boolean', name: 'in_reserve', default: false })
  inReserve: boolean;

  @Column({ type: 'text', nullable: true })
  reference: string | null;

  @Column({ type: 'text', name: 'audience_code', nullable: true })
  audienceCode: string | null;

  @ManyToOne(() => ServiceAudience)
  @JoinColumn([
    {
      name: 'service_code',
      referencedColumnName: 'serviceCode',
      foreignKeyConstraintName: 'booking_audience_fk',
    },
    {
      name: 'audience_code',
      referencedColumnName: 'audienceCode',
      foreignKeyConstraintName: 'booking_audience_fk',
    },
  ])
  audience?: Relation<ServiceAudience> | null;

  @Column({ type: 'text', name: 'family_name', nullable: true })
  familyName: string | null;

  @Column({ type: 'text', name: 'given_name', nullable: true })
  givenName: string | null;

  @Column({ type: 'text', nullable: true })
  patronymic: string | null;

  @Column({ type: 'text', name: 'booked_by', nullable: true })
  bookedBy: string | null;

  /** E.164. */
  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', nullable: true })
  locale: string | null;

  @Column({ type: 'jsonb', nullable: true })
  consents: unknown;

  /** Keyed hashes under which the person's claims stand, so that they can be given back. */
  @Column({ type: 'bytea', name: 'person_hashes', array: true })
  personHashes: Buffer[];

  @Column({ type: 'bytea', name: 'contact_hashes', array: true })
  contactHashes: Buffer[];

  /** Its time is closed and it has nowhere to go yet: never counted as missed, moved by its owner however late. */
  @Column({ type: 'timestamptz', name: 'to_move_since', nullable: true })
  toMoveSince: Date | null;

  @Column({ type: 'timestamptz', name: 'erased_at', nullable: true })
  erasedAt: Date | null;
}
