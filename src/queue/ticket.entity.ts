import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { Booking } from '../bookings/booking.entity.ts';
import { Service } from '../catalogue/service.entity.ts';
import { ServiceWindow } from '../centres/service-window.entity.ts';

/** An arrived booking in the hall. Without names: whoever shows a ticket reads them from its booking. */
@Entity('ticket')
@Unique('ticket_booking_uq', ['centreId', 'bookingId'])
@Unique('ticket_number_uq', ['centreId', 'localDate', 'number'])
@Index('ticket_window_uq', ['centreId', 'windowNumber'], {
  unique: true,
  where: `(state = ANY (ARRAY['called'::text, 'in-service'::text]))`,
})
@Index('ticket_waiting_ix', { synchronize: false })
@Index('ticket_unfinished_ix', ['localDate'], {
  where: `(state = ANY (ARRAY['arrived'::text, 'called'::text, 'deferred'::text]))`,
})
@Index('ticket_wanted_ix', ['centreId', 'wantedWindow'], {
  where: `((state = 'arrived'::text) AND (wanted_window IS NOT NULL))`,
})
@Check('ticket_number_ck', 'number > 0')
@Check('ticket_calls_ck', 'calls >= 0')
@Check('ticket_step_ck', 'step > 0')
@Check('ticket_state_ck', `state in ('arrived', 'called', 'in-service', 'served', 'missed', 'deferred')`)
@Check(
  'ticket_at_window_ck',
  `state not in ('called', 'in-service') or (window_number is not null and called_at is not null)`,
)
@Check('ticket_served_ck', `(state = 'served') = (outcome is not null)`)
@Check('ticket_outcome_ck', `outcome in ('recovered', 'confirmed', 'refused', 'referred')`)
export class Ticket {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'ticket_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'ticket_pk' })
  id: string;

  @Column({ type: 'uuid', name: 'booking_id' })
  bookingId: string;

  /** The booking's own, kept equal by the foreign key: who has not arrived cannot have a ticket. */
  @Column({ type: 'timestamptz', name: 'arrived_at' })
  arrivedAt: Date;

  @ManyToOne(() => Booking, { onUpdate: 'CASCADE', nullable: false })
  @JoinColumn([
    { name: 'centre_id', referencedColumnName: 'centreId', foreignKeyConstraintName: 'ticket_booking_fk' },
    { name: 'booking_id', referencedColumnName: 'id', foreignKeyConstraintName: 'ticket_booking_fk' },
    { name: 'arrived_at', referencedColumnName: 'arrivedAt', foreignKeyConstraintName: 'ticket_booking_fk' },
  ])
  booking?: Relation<Booking>;

  /** The day at the centre. */
  @Column({ type: 'date', name: 'local_date' })
  localDate: string;

  /** Of the day, from 1, without gaps. */
  @Column({ type: 'integer' })
  number: number;

  /** What people read and hear: the service's letter and the number, `Д-014`. Never changes. */
  @Column({ type: 'text' })
  label: string;

  /** What they are here for; other than the booking's once handed over to another service. */
  @Column({ type: 'text', name: 'service_code' })
  serviceCode: string;

  @ManyToOne(() => Service)
  @JoinColumn({ name: 'service_code', foreignKeyConstraintName: 'ticket_service_fk' })
  service?: Relation<Service>;

  @Column({ type: 'timestamptz', name: 'booked_for' })
  bookedFor: Date;

  @Column({ type: 'boolean', name: 'is_late' })
  isLate: boolean;

  /** Code of the category that goes first; nothing about health. */
  @Column({ type: 'text', nullable: true })
  priority: string | null;

  @Column({ type: 'text' })
  state: string;

  /** Handed over to this window and no other. */
  @Column({ type: 'smallint', name: 'wanted_window', nullable: true })
  wantedWindow: number | null;

  @ManyToOne(() => ServiceWindow, { nullable: true })
  @JoinColumn([
    {
      name: 'centre_id',
      referencedColumnName: 'centreId',
      foreignKeyConstraintName: 'ticket_wanted_window_fk',
    },
    {
      name: 'wanted_window',
      referencedColumnName: 'number',
      foreignKeyConstraintName: 'ticket_wanted_window_fk',
    },
  ])
  wanted?: Relation<ServiceWindow> | null;

  /** Where it was called last. */
  @Column({ type: 'smallint', name: 'window_number', nullable: true })
  windowNumber: number | null;

  @ManyToOne(() => ServiceWindow, { nullable: true })
  @JoinColumn([
    { name: 'centre_id', referencedColumnName: 'centreId', foreignKeyConstraintName: 'ticket_window_fk' },
    { name: 'window_number', referencedColumnName: 'number', foreignKeyConstraintName: 'ticket_window_fk' },
  ])
  window?: Relation<ServiceWindow> | null;

  @Column({ type: 'smallint' })
  calls: number;

  @Column({ type: 'timestamptz', name: 'called_at', nullable: true })
  calledAt: Date | null;

  @Column({ type: 'timestamptz', name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column({ type: 'text', name: 'outcome_reason', nullable: true })
  outcomeReason: string | null;

  /** Codes of the documents the clerk saw. */
  @Column({ type: 'text', name: 'documents_seen', array: true })
  documentsSeen: string[];

  /** How many events it has had: whoever acts on an older one is told what has happened since. */
  @Column({ type: 'integer' })
  step: number;
}
