import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Sums of the hall, made from its events alone; thrown away and made anew at will. */
@Entity('hall_sum')
@Check('hall_sum_hour_ck', 'hour between 0 and 23')
export class HallSumRow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'hall_sum_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'date', name: 'local_date', primaryKeyConstraintName: 'hall_sum_pk' })
  localDate: string;

  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'hall_sum_pk' })
  hour: number;

  @PrimaryColumn({ type: 'text', name: 'service_code', primaryKeyConstraintName: 'hall_sum_pk' })
  serviceCode: string;

  /** 0: at no window. */
  @PrimaryColumn({ type: 'smallint', name: 'window_number', primaryKeyConstraintName: 'hall_sum_pk' })
  windowNumber: number;

  @Column({ type: 'integer' })
  arrived: number;

  @Column({ type: 'integer' })
  late: number;

  @Column({ type: 'integer' })
  called: number;

  @Column({ type: 'integer' })
  served: number;

  @Column({ type: 'integer' })
  missed: number;

  @Column({ type: 'integer' })
  refused: number;

  @Column({ type: 'integer' })
  referred: number;

  @Column({ type: 'integer', name: 'wait_seconds', array: true })
  waitSeconds: number[];

  @Column({ type: 'integer', name: 'late_wait_seconds', array: true })
  lateWaitSeconds: number[];

  @Column({ type: 'integer', name: 'service_seconds', array: true })
  serviceSeconds: number[];
}
