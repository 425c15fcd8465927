import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Centre } from '../centres/centre.entity.ts';
import { Region } from '../centres/region.entity.ts';
import { CentreGroup } from './centre-group.entity.ts';

/** A date on which the week does not apply as it stands: of the country, a region, a group or one centre. */
@Entity('calendar_day')
@Check(
  'calendar_day_scope_ck',
  `(scope = 'country' and region_code is null and group_id is null and centre_id is null)
  or (scope = 'region' and region_code is not null and group_id is null and centre_id is null)
  or (scope = 'group' and region_code is null and group_id is not null and centre_id is null)
  or (scope = 'centre' and region_code is null and group_id is null and centre_id is not null)`,
)
@Check('calendar_day_kind_ck', `kind in ('day-off', 'short-day', 'working-day', 'own-hours')`)
@Check(
  'calendar_day_weekday_ck',
  `(kind = 'working-day') = (as_weekday is not null) and as_weekday between 1 and 7`,
)
@Check('calendar_day_hours_ck', `(kind = 'own-hours') = (hours is not null)`)
export class CalendarDayRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'calendar_day_pk' })
  id: string;

  @Column({ type: 'text' })
  scope: string;

  @Column({ type: 'text', name: 'region_code', nullable: true })
  regionCode: string | null;

  @ManyToOne(() => Region)
  @JoinColumn({ name: 'region_code', foreignKeyConstraintName: 'calendar_day_region_fk' })
  region?: Relation<Region> | null;

  @Column({ type: 'uuid', name: 'centre_id', nullable: true })
  centreId: string | null;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'calendar_day_centre_fk' })
  centre?: Relation<Centre> | null;

  @Column({ type: 'uuid', name: 'group_id', nullable: true })
  groupId: string | null;

  @ManyToOne(() => CentreGroup)
  @JoinColumn({ name: 'group_id', foreignKeyConstraintName: 'calendar_day_group_fk' })
  group?: Relation<CentreGroup> | null;

  @Column({ type: 'date' })
  date: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  act: string | null;

  @Column({ type: 'smallint', name: 'as_weekday', nullable: true })
  asWeekday: number | null;

  @Column({ type: 'jsonb', nullable: true })
  hours: unknown;
}
