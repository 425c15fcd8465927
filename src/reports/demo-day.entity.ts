import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day of a centre whose visits never were: they are made up, for a demonstration. */
@Entity('demo_day')
export class DemoDay {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'demo_day_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'date', name: 'local_date', primaryKeyConstraintName: 'demo_day_pk' })
  localDate: string;

  /** How many were made up. */
  @Column({ type: 'integer' })
  visits: number;
}
