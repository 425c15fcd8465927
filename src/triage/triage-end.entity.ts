import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How often an end of the questions was reached on a day. Nothing tells by whom. */
@Entity('triage_end')
@Check('triage_end_reached_ck', 'reached > 0')
export class TriageEnd {
  /** A day in Moscow, by which reports of the whole country are made. */
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'triage_end_pk' })
  day: string;

  @PrimaryColumn({ type: 'text', name: 'end_code', primaryKeyConstraintName: 'triage_end_pk' })
  endCode: string;

  @Column({ type: 'integer' })
  reached: number;
}
