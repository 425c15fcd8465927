import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A solved challenge that was used: the key is "works once". */
@Entity('spent_challenge')
@Index('spent_challenge_expires_ix', ['expiresAt'])
export class SpentChallenge {
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'spent_challenge_pk' })
  signature: Buffer;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt: Date;
}
