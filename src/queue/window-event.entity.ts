import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { ServiceWindow } from '../centres/service-window.entity.ts';

/** When windows opened, paused and closed, append-only. */
@Entity('window_event')
@Index('window_event_day_ix', ['centreId', 'at'])
@Check(
  'window_event_event_ck',
  `event in ('opened', 'paused', 'resumed', 'services', 'closed', 'taken-over')`,
)
export class WindowEventRow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'window_event_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'window_event_pk' })
  id: string;

  @Column({ type: 'smallint', name: 'window_number' })
  windowNumber: number;

  @ManyToOne(() => ServiceWindow)
  @JoinColumn([
    {
      name: 'centre_id',
      referencedColumnName: 'centreId',
      foreignKeyConstraintName: 'window_event_window_fk',
    },
    {
      name: 'window_number',
      referencedColumnName: 'number',
      foreignKeyConstraintName: 'window_event_window_fk',
    },
  ])
  window?: Relation<ServiceWindow>;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  event: string;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
