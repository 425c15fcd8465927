import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { ServiceWindow } from '../centres/service-window.entity.ts';

/** A window somebody sits at now. No row: the window is not open. */
@Entity('window_shift')
@Unique('window_shift_account_uq', ['centreId', 'accountId'])
@Check('window_shift_state_ck', `state in ('open', 'paused')`)
@Check('window_shift_services_ck', 'cardinality(services) > 0')
export class WindowShift {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'window_shift_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'smallint', name: 'window_number', primaryKeyConstraintName: 'window_shift_pk' })
  windowNumber: number;

  @ManyToOne(() => ServiceWindow)
  @JoinColumn([
    {
      name: 'centre_id',
      referencedColumnName: 'centreId',
      foreignKeyConstraintName: 'window_shift_window_fk',
    },
    {
      name: 'window_number',
      referencedColumnName: 'number',
      foreignKeyConstraintName: 'window_shift_window_fk',
    },
  ])
  window?: Relation<ServiceWindow>;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;

  /** The clerk's name as staff see it. */
  @Column({ type: 'text' })
  clerk: string;

  /** Codes of the services it takes. */
  @Column({ type: 'text', array: true })
  services: string[];

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'timestamptz', name: 'opened_at' })
  openedAt: Date;

  /** Since when it is in this state. */
  @Column({ type: 'timestamptz' })
  since: Date;

  @Column({ type: 'text', name: 'pause_reason', nullable: true })
  pauseReason: string | null;
}
