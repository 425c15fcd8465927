import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a job is next due, for all processes together, and how it last went. */
@Entity('job')
export class Job {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'job_pk' })
  name: string;

  @Column({ type: 'timestamptz', name: 'next_at' })
  nextAt: Date;

  @Column({ type: 'timestamptz', name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  error: string | null;
}
