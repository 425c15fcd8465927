import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ServiceWindow } from './service-window.entity.ts';

/** Days on which a window does not receive; both dates are included. */
@Entity('window_closure')
@Check('window_closure_dates_ck', 'from_date <= to_date')
export class WindowClosure {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'window_closure_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'window_closure_pk' })
  id: string;

  @Column({ type: 'smallint', name: 'window_number' })
  windowNumber: number;

  @ManyToOne(() => ServiceWindow)
  @JoinColumn([
    {
      name: 'centre_id',
      referencedColumnName: 'centreId',
      foreignKeyConstraintName: 'window_closure_window_fk',
    },
    {
      name: 'window_number',
      referencedColumnName: 'number',
      foreignKeyConstraintName: 'window_closure_window_fk',
    },
  ])
  window?: ServiceWindow;

  @Column({ type: 'date', name: 'from_date' })
  fromDate: string;

  @Column({ type: 'date', name: 'to_date' })
  toDate: string;

  @Column({ type: 'text' })
  reason: string;
}
