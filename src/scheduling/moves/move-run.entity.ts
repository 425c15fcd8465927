import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Centre } from '../../centres/centre.entity.ts';

/** A change of the plan that left people without their time, at one centre. Elsewhere the same run has the same id. */
@Entity('move_run')
@Index('move_run_begun_ix', ['centreId', 'begunAt'])
@Check('move_run_stopped_ck', '(stopped_at is null) = (stopped_by is null)')
export class MoveRunRow {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'move_run_pk' })
  centreId: string;

  @ManyToOne(() => Centre)
  @JoinColumn({ name: 'centre_id', foreignKeyConstraintName: 'move_run_centre_fk' })
  centre?: Relation<Centre>;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'move_run_pk' })
  id: string;

  /** The change as the trail names it: `calendar.add-day`, `centre.close`. */
  @Column({ type: 'text' })
  cause: string;

  /** As the administrator wrote it, for the people concerned. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text' })
  actor: string;

  @Column({ type: 'timestamptz', name: 'begun_at' })
  begunAt: Date;

  /** Nobody new is written to until it goes on. */
  @Column({ type: 'timestamptz', name: 'stopped_at', nullable: true })
  stoppedAt: Date | null;

  @Column({ type: 'text', name: 'stopped_by', nullable: true })
  stoppedBy: string | null;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
