import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { MoveRunRow } from './move-run.entity.ts';

/** One booking of a run: where it was, what is offered instead, what became of it. Holds no name and no contact. */
@Entity('moved_booking')
@Index('moved_booking_open_uq', ['centreId', 'bookingId'], { unique: true, where: '(settled_at IS NULL)' })
@Index('moved_booking_run_ix', ['centreId', 'runId', 'startsAt'])
@Index('moved_booking_work_ix', ['state', 'centreId'], { where: '(settled_at IS NULL)' })
@Index('moved_booking_hold_ix', ['offerCentreId', 'offerHoldId'], { where: '(settled_at IS NULL)' })
@Check(
  'moved_booking_state_ck',
  `state in ('to-propose', 'proposed', 'on-call-list', 'accepted', 'chosen-another', 'cancelled', 'received',
  'stays', 'never-booked')`,
)
@Check(
  'moved_booking_settled_ck',
  `(settled_at is null) = (state in ('to-propose', 'proposed', 'on-call-list'))
  and (settled_at is null) = (settled_by is null)`,
)
@Check(
  'moved_booking_offer_ck',
  `(offer_hold_id is null) = (offer_centre_id is null)
  and (offer_hold_id is null) = (offer_starts_at is null)
  and (offer_hold_id is null) = (offered_at is null)`,
)
@Check(
  'moved_booking_proposed_ck',
  `state <> 'proposed' or (offer_hold_id is not null and answer_until is not null)`,
)
@Check('moved_booking_calls_ck', 'calls >= 0')
export class MovedBookingRow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'moved_booking_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'moved_booking_pk' })
  id: string;

  @Column({ type: 'uuid', name: 'run_id' })
  runId: string;

  @ManyToOne(() => MoveRunRow)
  @JoinColumn([
    { name: 'centre_id', referencedColumnName: 'centreId', foreignKeyConstraintName: 'moved_booking_run_fk' },
    { name: 'run_id', referencedColumnName: 'id', foreignKeyConstraintName: 'moved_booking_run_fk' },
  ])
  run?: Relation<MoveRunRow>;

  @Column({ type: 'uuid', name: 'booking_id' })
  bookingId: string;

  /** The time that is closed. */
  @Column({ type: 'timestamptz', name: 'starts_at' })
  startsAt: Date;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'uuid', name: 'offer_centre_id', nullable: true })
  offerCentreId: string | null;

  @Column({ type: 'timestamptz', name: 'offer_starts_at', nullable: true })
  offerStartsAt: Date | null;

  /** The hold, a row of `booking`, that keeps the offered place. */
  @Column({ type: 'uuid', name: 'offer_hold_id', nullable: true })
  offerHoldId: string | null;

  @Column({ type: 'timestamptz', name: 'offered_at', nullable: true })
  offeredAt: Date | null;

  /** Until when the person may answer by themselves before staff call. */
  @Column({ type: 'timestamptz', name: 'answer_until', nullable: true })
  answerUntil: Date | null;

  /** When a place was last looked for. */
  @Column({ type: 'timestamptz', name: 'sought_at', nullable: true })
  soughtAt: Date | null;

  /** How often staff called and reached nobody. */
  @Column({ type: 'integer' })
  calls: number;

  @Column({ type: 'timestamptz', name: 'called_at', nullable: true })
  calledAt: Date | null;

  @Column({ type: 'timestamptz', name: 'call_after', nullable: true })
  callAfter: Date | null;

  @Column({ type: 'timestamptz', name: 'settled_at', nullable: true })
  settledAt: Date | null;

  @Column({ type: 'text', name: 'settled_by', nullable: true })
  settledBy: string | null;
}
