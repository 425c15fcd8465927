import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Region } from '../centres/region.entity.ts';

/** A day off a region keeps every year on the same date. */
@Entity('yearly_day_off')
@Check('yearly_day_off_date_ck', 'month between 1 and 12 and day between 1 and 31')
export class YearlyDayOff {
  @PrimaryColumn({ type: 'text', name: 'region_code', primaryKeyConstraintName: 'yearly_day_off_pk' })
  regionCode: string;

  @ManyToOne(() => Region)
  @JoinColumn({ name: 'region_code', foreignKeyConstraintName: 'yearly_day_off_region_fk' })
  region?: Relation<Region>;

  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'yearly_day_off_pk' })
  month: number;

  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'yearly_day_off_pk' })
  day: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  act: string | null;
}
