import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Centre } from '../centres/centre.entity.ts';

/** One bookable interval of a centre and how full it is. Planned by `domain/day-plan.ts`. */
@Entity('slot')
@Index('slot_date_ix', ['centreId', 'localDate'])
@Check('slot_length_ck', 'ends_at > starts_at')
@Check('slot_capacity_ck', 'capacity >= 0 and kept >= 0')
@Check('slot_reserved_ck', 'reserved between 0 and capacity')
@Check('slot_taken_ck', 'taken >= 0 and taken <= capacity + kept')
export class Slot {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'slot_pk' })
  centreId: string;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'slot_centre_fk' })
  centre?: Relation<Centre>;

  @PrimaryColumn({ type: 'timestamptz', name: 'starts_at', primaryKeyConstraintName: 'slot_pk' })
  startsAt: Date;

  @Column({ type: 'timestamptz', name: 'ends_at' })
  endsAt: Date;

  @Column({ type: 'date', name: 'local_date' })
  localDate: string;

  /** Places the plan gives: one per open window. */
  @Column({ type: 'integer' })
  capacity: number;

  /** Places beyond the plan, kept for bookings made before it shrank. */
  @Column({ type: 'integer' })
  kept: number;

  /** Of the capacity, places the public gets only from `reserveOpensAt` on. */
  @Column({ type: 'integer' })
  reserved: number;

  /** Places held, booked or being used. */
  @Column({ type: 'integer' })
  taken: number;

  @Column({ type: 'timestamptz', name: 'opens_at' })
  opensAt: Date;

  @Column({ type: 'timestamptz', name: 'closes_at' })
  closesAt: Date;

  @Column({ type: 'timestamptz', name: 'reserve_opens_at' })
  reserveOpensAt: Date;

  /** For each place given back lately, when the public may have it again. */
  @Column({ type: 'timestamptz', array: true })
  cooling: Date[];
}
