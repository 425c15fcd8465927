import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of the chain: one row, locked by whoever seals. */
@Entity('audit_head')
@Check('audit_head_one_ck', 'id = 1')
export class AuditHead {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'audit_head_pk' })
  id: number;

  @Column({ type: 'bigint' })
  position: string;

  @Column({ type: 'bytea' })
  hash: Buffer;
}
