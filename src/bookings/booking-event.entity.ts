import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Booking } from './booking.entity.ts';

/** What happened to a booking, append-only; moves to another centre copy the story along. */
@Entity('booking_event')
@Index('booking_event_left_ix', ['centreId', 'leftAt'], { where: '(left_at IS NOT NULL)' })
@Check('booking_event_moved_by_ck', `moved_by in ('public', 'staff')`)
export class BookingEventRow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'booking_event_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'uuid', name: 'booking_id', primaryKeyConstraintName: 'booking_event_pk' })
  bookingId: string;

  @ManyToOne(() => Booking)
  @JoinColumn([
    {
      name: 'centre_id',
      referencedColumnName: 'centreId',
      foreignKeyConstraintName: 'booking_event_booking_fk',
    },
    { name: 'booking_id', referencedColumnName: 'id', foreignKeyConstraintName: 'booking_event_booking_fk' },
  ])
  booking?: Relation<Booking>;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'booking_event_pk' })
  id: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  event: string;

  /** Of a move: the time that was given up. */
  @Column({ type: 'timestamptz', name: 'left_at', nullable: true })
  leftAt: Date | null;

  /** Of a move: the place given up was one of the reserve. */
  @Column({ type: 'boolean', name: 'left_reserve', default: false })
  leftReserve: boolean;

  /** Of a move: who took it away from there, `public` or `staff`. */
  @Column({ type: 'text', name: 'moved_by', nullable: true })
  movedBy: string | null;

  /** It happened at another centre, before the booking moved here; counted there. */
  @Column({ type: 'boolean', default: false })
  copied: boolean;
}
