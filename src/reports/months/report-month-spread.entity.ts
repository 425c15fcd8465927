import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Measure } from '../measures.sql.ts';

/** How often each value of a measure was met in a month of a centre, of one service. Thrown away and made at will. */
@Entity('report_month_spread')
@Check('report_month_spread_measure_ck', `measure in ('wait', 'late-wait', 'service', 'lead')`)
@Check('report_month_spread_pairs_ck', 'cardinality(measured) = cardinality(times)')
export class ReportMonthSpreadRow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'report_month_spread_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'report_month_spread_pk' })
  month: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'report_month_spread_pk' })
  measure: Measure;

  @PrimaryColumn({ type: 'text', name: 'service_code', primaryKeyConstraintName: 'report_month_spread_pk' })
  serviceCode: string;

  /** Each value once, from the least; beside it in `times` how often. */
  @Column({ type: 'integer', array: true })
  measured: number[];

  @Column({ type: 'integer', array: true })
  times: number[];
}
