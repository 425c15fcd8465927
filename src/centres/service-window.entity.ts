import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Centre } from './centre.entity.ts';

@Entity('service_window')
@Check('service_window_number_ck', 'number between 1 and 200')
export class ServiceWindow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'service_window_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'service_window_pk' })
  number: number;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'service_window_centre_fk' })
  centre?: Centre;

  /** Since when it receives no more; its row stays for the history that hangs on it. */
  @Column({ type: 'timestamptz', name: 'retired_at', nullable: true })
  retiredAt: Date | null;
}
