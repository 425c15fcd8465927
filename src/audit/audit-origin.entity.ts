import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.ts';

/** From which network address a member of staff did it. Kept for 90 days; the entry keeps only a salted hash. */
@Entity('audit_origin')
@Index('audit_origin_at_ix', ['at'])
export class AuditOrigin {
  @PrimaryColumn({ type: 'uuid', name: 'entry_id', primaryKeyConstraintName: 'audit_origin_pk' })
  entryId: string;

  @OneToOne(() => AuditEntry)
  @JoinColumn({ name: 'entry_id', foreignKeyConstraintName: 'audit_origin_entry_fk' })
  entry?: AuditEntry;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  address: string;

  @Column({ type: 'bytea' })
  salt: Buffer;
}
