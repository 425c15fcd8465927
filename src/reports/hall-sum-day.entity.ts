import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Of how many events the sums of a day were made: when there are more, they are made anew. */
@Entity('hall_sum_day')
export class HallSumDay {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'hall_sum_day_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'date', name: 'local_date', primaryKeyConstraintName: 'hall_sum_day_pk' })
  localDate: string;

  @Column({ type: 'integer' })
  events: number;
}
