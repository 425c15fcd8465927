import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Of what the sums of a day were made: when it is no longer so, they are made anew. */
@Entity('hall_sum_day')
export class HallSumDay {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'hall_sum_day_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'date', name: 'local_date', primaryKeyConstraintName: 'hall_sum_day_pk' })
  localDate: string;

  @Column({ type: 'integer' })
  events: number;

  /** A print of every booking of the day with its time and status. */
  @Column({ type: 'bigint' })
  bookings: string;

  /** How many bookings left the day for another time. */
  @Column({ type: 'integer' })
  departures: number;

  /** Places of the plan of the day. */
  @Column({ type: 'integer' })
  places: number;

  @Column({ type: 'integer', name: 'reserve_places' })
  reservePlaces: number;
}
