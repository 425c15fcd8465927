import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import type { Atom } from '../common/database/tx.ts';
import type { Outcome } from './domain/outcome.ts';

/** A message that was given up: somebody should call the person. */
export interface FailedMessage {
  readonly id: string;
  readonly bookingId: string;
  readonly kind: string;
  readonly outcome: Outcome;
  readonly attempts: number;
  readonly failedAt: Date;
}

/** What staff of a centre see of messages that could not be sent. Who may look is the caller's to decide. */
@Injectable()
export class FailedMessages {
  constructor(private readonly database: Database) {}

  /** The newest first. Rides outbox_message_pk by the centre. */
  list(centreId: string, most: number): Promise<FailedMessage[]> {
    return this.database.rows<FailedMessage>(sql`
      select
        message.id,
        message.booking_id as "bookingId",
        message.kind,
        message.outcome,
        message.attempts,
        message.failed_at as "failedAt"
      from outbox_message as message
      where message.centre_id = ${centreId} and message.failed_at is not null
      order by message.failed_at desc, message.id desc
      limit ${most}`);
  }

  /** Puts a failed message back, with all its attempts before it. False when it is not among the failed. */
  async sendAgain(tx: Atom, centreId: string, id: string, now: number): Promise<boolean> {
    const returned = await tx.rows(sql`
      update outbox_message
      set failed_at = null, outcome = null, attempts = 0, due_at = ${new Date(now)}
      where centre_id = ${centreId} and id = ${id} and failed_at is not null
      returning id`);
    return returned.length > 0;
  }
}
