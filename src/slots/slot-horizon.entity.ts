import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Centre } from '../centres/centre.entity.ts';

/** Up to which date a centre's slots are planned; its row is the lock of everybody who plans. */
@Entity('slot_horizon')
export class SlotHorizon {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'slot_horizon_pk' })
  centreId: string;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'slot_horizon_centre_fk' })
  centre?: Relation<Centre>;

  @Column({ type: 'date', name: 'planned_to' })
  plannedTo: string;
}
