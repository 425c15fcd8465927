import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often a subject (a keyed hash, never an address) did something in one window of time. */
@Entity('rate_window')
@Index('rate_window_start_ix', ['windowStart'])
@Check('rate_window_hits_ck', 'hits > 0')
export class RateWindow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'rate_window_pk' })
  rule: string;

  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'rate_window_pk' })
  subject: Buffer;

  @PrimaryColumn({ type: 'timestamptz', name: 'window_start', primaryKeyConstraintName: 'rate_window_pk' })
  windowStart: Date;

  @Column({ type: 'integer' })
  hits: number;
}
