import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a report says of a service on a day of a centre (`DaySum`). Made from events alone, thrown away at will. */
@Entity('report_day')
export class ReportDayRow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'report_day_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'date', name: 'local_date', primaryKeyConstraintName: 'report_day_pk' })
  localDate: string;

  @PrimaryColumn({ type: 'text', name: 'service_code', primaryKeyConstraintName: 'report_day_pk' })
  serviceCode: string;

  @Column({ type: 'integer' }) booked: number;
  @Column({ type: 'integer', name: 'by_site' }) bySite: number;
  @Column({ type: 'integer', name: 'by_hotline' }) byHotline: number;
  @Column({ type: 'integer', name: 'by_desk' }) byDesk: number;
  @Column({ type: 'integer', name: 'moved_in' }) movedIn: number;
  @Column({ type: 'integer', name: 'moved_out' }) movedOut: number;
  @Column({ type: 'integer', name: 'moved_by_staff' }) movedByStaff: number;
  @Column({ type: 'integer', name: 'cancelled_by_applicant' }) cancelledByApplicant: number;
  @Column({ type: 'integer', name: 'cancelled_by_centre' }) cancelledByCentre: number;
  @Column({ type: 'integer' }) absent: number;
  @Column({ type: 'integer', name: 'missed_call' }) missedCall: number;
  @Column({ type: 'integer' }) came: number;
  @Column({ type: 'integer' }) open: number;
  @Column({ type: 'integer', name: 'reserve_used' }) reserveUsed: number;
  @Column({ type: 'integer' }) arrived: number;
  @Column({ type: 'integer' }) late: number;
  @Column({ type: 'integer' }) served: number;
  @Column({ type: 'integer' }) refused: number;
  @Column({ type: 'integer' }) referred: number;
  @Column({ type: 'integer', name: 'waits_over' }) waitsOver: number;
  @Column({ type: 'integer', name: 'wait_seconds', array: true }) waitSeconds: number[];
  @Column({ type: 'integer', name: 'late_wait_seconds', array: true }) lateWaitSeconds: number[];
  @Column({ type: 'integer', name: 'service_seconds', array: true }) serviceSeconds: number[];
  @Column({ type: 'integer', name: 'lead_hours', array: true }) leadHours: number[];
}
