import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Booking } from '../booking.entity.ts';

/**
 * Somebody with a booking wants to be told when an earlier place becomes free. It holds no contact: that is
 * the booking's, and is read when a letter leaves. Gone once the time of the visit has come.
 */
@Entity('earlier_request')
@Index('earlier_request_line_ix', ['centreId', 'createdAt'], { where: '(closed_at IS NULL)' })
@Check('earlier_request_range_ck', 'wanted_from < wanted_until')
@Check(
  'earlier_request_offer_ck',
  '(offered_start is null) = (offered_at is null) and (offered_start is null or offered_start = any (told))',
)
export class EarlierRequest {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'earlier_request_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'uuid', name: 'booking_id', primaryKeyConstraintName: 'earlier_request_pk' })
  bookingId: string;

  @ManyToOne(() => Booking)
  @JoinColumn([
    {
      name: 'centre_id',
      referencedColumnName: 'centreId',
      foreignKeyConstraintName: 'earlier_request_booking_fk',
    },
    {
      name: 'booking_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'earlier_request_booking_fk',
    },
  ])
  booking?: Relation<Booking>;

  /** When it was asked, which is its place in the line. */
  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'wanted_from' })
  wantedFrom: Date;

  /** The time of the visit when it was asked. A visit that has been moved since is not waited for any more. */
  @Column({ type: 'timestamptz', name: 'wanted_until' })
  wantedUntil: Date;

  /** Times free when it was asked and ever since: the page showed them, a letter would be no news. */
  @Column({ type: 'timestamptz', array: true })
  seen: Date[];

  /** Times told of by letter; each is told once. */
  @Column({ type: 'timestamptz', array: true })
  told: Date[];

  /** The last time told of, and when. */
  @Column({ type: 'timestamptz', name: 'offered_start', nullable: true })
  offeredStart: Date | null;

  @Column({ type: 'timestamptz', name: 'offered_at', nullable: true })
  offeredAt: Date | null;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
