import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Who changed or read what. Written once, sealed once into the chain, and then as it is for ever. */
@Entity('audit_entry')
@Index('audit_entry_subject_ix', ['subjectKind', 'subjectId', 'at'])
@Index('audit_entry_at_ix', ['at', 'id'])
@Index('audit_entry_centre_ix', ['centreId', 'at', 'id'])
@Index('audit_entry_region_ix', ['regionCode', 'at', 'id'])
@Index('audit_entry_actor_ix', ['actor', 'at', 'id'])
@Index('audit_entry_unsealed_ix', ['at', 'id'], { where: '"position" IS NULL' })
@Unique('audit_entry_position_uq', ['position'])
@Check(
  'audit_entry_sealed_ck',
  '(position is null) = (hash is null) and (position is null) = (previous_hash is null)',
)
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

  /** In the words of whoever did it, where a reason is asked. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Whose entry it is: a head sees those of the centre, a region those of the region. No key: entries outlive. */
  @Column({ type: 'uuid', name: 'centre_id', nullable: true })
  centreId: string | null;

  @Column({ type: 'text', name: 'region_code', nullable: true })
  regionCode: string | null;

  @Column({ type: 'uuid', name: 'session_id', nullable: true })
  sessionId: string | null;

  /** A salted hash of the network address, which is itself kept apart and for a while. */
  @Column({ type: 'bytea', name: 'origin_mark', nullable: true })
  originMark: Buffer | null;

  /** Its place in the chain; null until it is sealed, which is some seconds. */
  @Column({ type: 'bigint', nullable: true })
  position: string | null;

  @Column({ type: 'bytea', name: 'previous_hash', nullable: true })
  previousHash: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  hash: Buffer | null;
}
