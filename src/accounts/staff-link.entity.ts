import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { StaffAccount } from './staff-account.entity.ts';

/** A link that works once: for the first administrator, to accept an invitation, to set a new password. */
@Entity('staff_link')
@Unique('staff_link_token_uq', ['tokenHash'])
@Check(
  'staff_link_kind_ck',
  `kind in ('first-administrator', 'invitation', 'password-reset')
    and (kind = 'first-administrator') = (account_id is null)`,
)
@Index('staff_link_account_ix', ['accountId'])
export class StaffLink {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'staff_link_pk' })
  id: string;

  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash: Buffer;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'uuid', name: 'account_id', nullable: true })
  accountId: string | null;

  @ManyToOne(() => StaffAccount)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'staff_link_account_fk' })
  account?: StaffAccount;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'used_at', nullable: true })
  usedAt: Date | null;
}
