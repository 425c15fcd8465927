import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { ServiceWindow } from '../centres/service-window.entity.ts';

/** A window somebody sits at now. No row: the window is not open. */
@Entity('window_shift')
@Unique('window_shift_account_uq', ['centreId', 'accountId'])
@Check('window_shift_state_ck', `state in ('open', 'paused')`)
@Check('window_shift_services_ck', 'cardinality(services) > 0')
@Check('window_shift_turn_ck', 'turn > 0')
@Check('window_shift_last_ck', '(last_steps is null) = (last_at is null)')
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

  /** Counts what is done at the window: whoever sends an older one has pressed twice or looks at an old screen. */
  @Column({ type: 'integer' })
  turn: number;

  /** The tickets its last act moved, in order, and to which step of theirs: what can be taken back. */
  @Column({ type: 'jsonb', name: 'last_steps', nullable: true })
  lastSteps: unknown;

  @Column({ type: 'timestamptz', name: 'last_at', nullable: true })
  lastAt: Date | null;
}
