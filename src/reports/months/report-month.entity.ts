import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A month of a centre that has sums of days. Whoever writes such a day writes this row first, whoever sums it too. */
@Entity('report_month')
@Check('report_month_first_day_ck', 'extract(day from month) = 1')
export class ReportMonthRow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'report_month_pk' })
  centreId: string;

  /** Its first day. */
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'report_month_pk' })
  month: string;

  /** `report_month_spread` says what its days say; else the days are read. */
  @Column({ type: 'boolean', name: 'is_summed' })
  isSummed: boolean;
}
