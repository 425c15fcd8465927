import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The first answer to a keyed write; kept for a day, then removed with whatever it held. */
@Entity('idempotency_answer')
@Index('idempotency_answer_created_ix', ['createdAt'])
export class IdempotencyAnswer {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'idempotency_answer_pk' })
  key: string;

  @Column({ type: 'bytea', name: 'request_hash' })
  requestHash: Buffer;

  @Column({ type: 'smallint' })
  status: number;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
