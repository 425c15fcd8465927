import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { StaffAccount } from './staff-account.entity.ts';

/** A signed-in browser. Its token is known to the browser alone: here is a keyed hash. */
@Entity('staff_session')
@Unique('staff_session_token_uq', ['tokenHash'])
@Check('staff_session_way_ck', `way in ('password', 'link', 'oidc')`)
@Check('staff_session_life_ck', 'expires_at > created_at')
@Index('staff_session_account_ix', ['accountId', 'createdAt'])
export class StaffSession {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'staff_session_pk' })
  id: string;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId: string;

  @ManyToOne(() => StaffAccount)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'staff_session_account_fk' })
  account?: StaffAccount;

  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash: Buffer;

  @Column({ type: 'text' })
  way: string;

  /** As the browser names itself, so that people recognise their own. */
  @Column({ type: 'text', nullable: true })
  browser: string | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  /** Written at most once a minute. */
  @Column({ type: 'timestamptz', name: 'seen_at' })
  seenAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'second_factor_at', nullable: true })
  secondFactorAt: Date | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
