import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Booking } from './booking.entity.ts';

/** What happened to a booking, append-only; moves to another centre copy the story along. */
@Entity('booking_event')
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
}
