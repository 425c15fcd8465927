import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A message to be sent about a booking. Holds no name, no contact and no text: those are read when it leaves. */
@Entity('outbox_message')
@Index('outbox_message_due_ix', ['dueAt'], { where: 'delivered_at is null and failed_at is null' })
export class OutboxMessage {
  @PrimaryColumn({ type: 'uuid', name: 'centre_id', primaryKeyConstraintName: 'outbox_message_pk' })
  centreId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'outbox_message_pk' })
  id: string;

  @Column({ type: 'uuid', name: 'booking_id' })
  bookingId: string;

  @Column({ type: 'text' })
  kind: string;

  /** When it may be tried next; while a process has it, when another may take it over. */
  @Column({ type: 'timestamptz', name: 'due_at' })
  dueAt: Date;

  @Column({ type: 'integer' })
  attempts: number;

  @Column({ type: 'timestamptz', name: 'delivered_at', nullable: true })
  deliveredAt: Date | null;

  @Column({ type: 'timestamptz', name: 'failed_at', nullable: true })
  failedAt: Date | null;

  /** A code of `domain/outcome.ts`: how the last attempt went. */
  @Column({ type: 'text', nullable: true })
  outcome: string | null;
}
