import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who changed what. Append-only. */
@Entity('audit_entry')
@Index('audit_entry_subject_ix', ['subjectKind', 'subjectId', 'at'])
export class AuditEntry {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'audit_entry_pk' })
  id: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  actor: string;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'text', name: 'subject_kind' })
  subjectKind: string;

  @Column({ type: 'text', name: 'subject_id' })
  subjectId: string;

  @Column({ type: 'jsonb', nullable: true })
  before: unknown;

  @Column({ type: 'jsonb', nullable: true })
  after: unknown;
}
