import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Centre } from '../centres/centre.entity.ts';

/** The weekly hours of a centre from a date on, as `domain/week.ts` writes them. */
@Entity('centre_week')
@Check('centre_week_week_ck', `jsonb_typeof(week) = 'object'`)
export class CentreWeek {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'centre_week_pk' })
  centreId: string;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'centre_week_centre_fk' })
  centre?: Relation<Centre>;

  @PrimaryColumn({ type: 'date', name: 'valid_from', primaryKeyConstraintName: 'centre_week_pk' })
  validFrom: string;

  @Column({ type: 'jsonb' })
  week: unknown;
}
