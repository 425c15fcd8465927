import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The load of an hour of a day of a centre, of one service (`HourSum`). Made from events alone, thrown away at will. */
@Entity('report_hour')
@Check('report_hour_hour_ck', 'hour between 0 and 23')
export class ReportHourRow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'report_hour_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'date', name: 'local_date', primaryKeyConstraintName: 'report_hour_pk' })
  localDate: string;

  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'report_hour_pk' })
  hour: number;

  @PrimaryColumn({ type: 'text', name: 'service_code', primaryKeyConstraintName: 'report_hour_pk' })
  serviceCode: string;

  @Column({ type: 'integer' }) booked: number;
  @Column({ type: 'integer' }) arrived: number;
  @Column({ type: 'integer' }) waits: number;
  @Column({ type: 'integer', name: 'waits_over' }) waitsOver: number;
}
