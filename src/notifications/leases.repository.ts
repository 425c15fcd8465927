import { Injectable } from '@nestjs/common';
import { sql } from '../common/database/sql.ts';
import type { Atom } from '../common/database/tx.ts';
import type { Outcome } from './domain/outcome.ts';

/** A message this process alone may send until `until`. */
export interface Lease {
  readonly centreId: string;
  readonly id: string;
  readonly bookingId: string;
  readonly kind: string;
  /** 1 for the first attempt. Tells a lease from a later one of the same message. */
  readonly attempts: number;
  /** Epoch milliseconds. */
  readonly until: number;
}

type Row = Omit<Lease, 'until'>;

/**
 * The leasing of messages. A lease is `due_at` moved ahead: a process that ends without a word leaves the
 * message due again at `until`. To put a message off or back, a write repeats `attempts`, so that one who lost its
 * lease (it slept, somebody else took over) changes nothing.
 */
@Injectable()
export class LeasesRepository {
  /**
   * Takes up to `most` due messages, of any centre. No `for update skip locked`, which does not work across
   * shards: a rival who chose the same rows waits for them, and then the repeated condition refuses them.
   * The first part rides outbox_message_due_ix, the second outbox_message_pk: written with coalesce, its
   * condition does not lure the planner to the index of all that is due.
   */
  async take(atom: Atom, now: number, until: number, most: number): Promise<Lease[]> {
    const at = new Date(now);
    const rows = await atom.rows<Row>(sql`
      with due as materialized (
        select centre_id, id
        from outbox_message
        where delivered_at is null and failed_at is null and due_at <= ${at}
        order by due_at
        limit ${most}
      )
      update outbox_message as message
      set due_at = ${new Date(until)}, attempts = message.attempts + 1
      from due
      where message.centre_id = due.centre_id
        and message.id = due.id
        and coalesce(message.delivered_at, message.failed_at) is null
        and message.due_at <= ${at}
      returning
        message.centre_id as "centreId",
        message.id,
        message.booking_id as "bookingId",
        message.kind,
        message.attempts`);
    return rows.map((row) => ({ ...row, until }));
  }

  /** The message is done with: sent, logged, or there was nothing to send. True whoever holds the lease by now. */
  async finish(atom: Atom, lease: Lease, outcome: Outcome, now: number): Promise<void> {
    await atom.rows(
      sql`
      update outbox_message
      set delivered_at = ${new Date(now)}, outcome = ${outcome}
      where centre_id = ${lease.centreId} and id = ${lease.id}
        and coalesce(delivered_at, failed_at) is null`.named('outbox.finish'),
    );
  }

  /** Tries again at `retryAt`; null gives the message up, for staff to see. */
  async fail(atom: Atom, lease: Lease, outcome: Outcome, now: number, retryAt: number | null): Promise<void> {
    await atom.rows(sql`
      update outbox_message
      set
        due_at = ${new Date(retryAt ?? lease.until)},
        failed_at = ${retryAt === null ? new Date(now) : null},
        outcome = ${outcome}
      where centre_id = ${lease.centreId} and id = ${lease.id} and attempts = ${lease.attempts}
        and coalesce(delivered_at, failed_at) is null`);
  }

  /** Gives a message back untried, for another process to send at once. */
  async giveBack(atom: Atom, lease: Lease, now: number): Promise<void> {
    await atom.rows(sql`
      update outbox_message
      set due_at = ${new Date(now)}, attempts = attempts - 1
      where centre_id = ${lease.centreId} and id = ${lease.id} and attempts = ${lease.attempts}
        and coalesce(delivered_at, failed_at) is null`);
  }
}
