import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Transactions } from '../common/database/transactions.ts';
import { Clock } from '../common/time/clock.ts';
import { nextAttemptAt, MOST_ATTEMPTS } from './domain/backoff.ts';
import { LeasesRepository } from './leases.repository.ts';
import type { Lease } from './leases.repository.ts';
import { MessageChannel } from './message-channel.ts';
import type { Delivery } from './message-channel.ts';
import { MessageComposers } from './message-composers.ts';

const MOST_LEASED = 20;
const MOST_AT_ONCE = 4;
/** A round ends here though more be due: the next comes in seconds, and visitors go before letters. */
const MOST_A_ROUND = 200;
/** Far longer than a batch takes (five rounds of four, half a minute each at worst). */
const LEASE_MS = 10 * 60_000;
/** With less of the lease left than this, a message is not begun: somebody else might begin it too. */
const LEAST_LEFT_MS = 60_000;

/**
 * Sends what is due in the outbox, each message at least once, and once while nothing breaks: any number of
 * processes may run it together. Between the lease and the answer of the mail server no transaction is open.
 */
@Injectable()
export class OutboxRelay implements BeforeApplicationShutdown {
  readonly #log = new Logger('Notifications');
  #round: Promise<number> | null = null;
  #stopping = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly leases: LeasesRepository,
    private readonly composers: MessageComposers,
    private readonly channel: MessageChannel,
    private readonly clock: Clock,
  ) {}

  /**
   * Works until nothing is due, or so many have been tried that visitors would feel it; the answer is how many messages were tried. Called again meanwhile, it joins
   * the round that runs. After shutdown began it does nothing.
   */
  deliverDue(): Promise<number> {
    if (this.#stopping) return Promise.resolve(0);
    this.#round ??= this.#deliverBatches().finally(() => {
      this.#round = null;
    });
    return this.#round;
  }

  /** Finishes the messages in flight and gives the other leased ones back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping = true;
    await this.#round?.catch(() => undefined);
  }

  async #deliverBatches(): Promise<number> {
    let tried = 0;
    while (!this.#stopping && tried < MOST_A_ROUND) {
      const now = this.clock.now();
      const batch = await this.transactions.alone((atom) =>
        this.leases.take(atom, now, now + LEASE_MS, MOST_LEASED),
      );
      if (batch.length === 0) break;
      tried += batch.length;
      const lanes = Array.from({ length: MOST_AT_ONCE }, () => this.#deliverOneByOne(batch));
      const broken = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
      if (broken) throw broken.reason;
    }
    return tried;
  }

  async #deliverOneByOne(batch: Lease[]): Promise<void> {
    for (let lease = batch.shift(); lease; lease = batch.shift()) {
      const mayBegin = !this.#stopping && this.clock.now() < lease.until - LEAST_LEFT_MS;
      await (mayBegin ? this.#deliver(lease) : this.#giveBack(lease));
    }
  }

  async #deliver(lease: Lease): Promise<void> {
    const { ok, outcome } = await this.#attempt(lease);
    const now = this.clock.now();
    const retryAt = nextAttemptAt(lease.attempts, now);
    if (!ok) {
      const { id: messageId, centreId, kind, attempts } = lease;
      this.#log.warn(
        { messageId, centreId, kind, attempts, outcome, last: retryAt === null },
        'message not sent',
      );
    }
    await this.transactions.alone((atom) =>
      ok
        ? this.leases.finish(atom, lease, outcome, now)
        : this.leases.fail(atom, lease, outcome, now, retryAt),
    );
  }

  async #giveBack(lease: Lease): Promise<void> {
    await this.transactions.alone((atom) => this.leases.giveBack(atom, lease, this.clock.now()));
  }

  async #attempt(lease: Lease): Promise<Delivery> {
    // Attempts count leases, so a message that ends the process each time does not do so for ever.
    if (lease.attempts > MOST_ATTEMPTS) return { ok: false, outcome: 'abandoned' };
    const composer = this.composers.find(lease.kind);
    if (!composer) return { ok: false, outcome: 'unknown-kind' };
    try {
      const message = await composer(lease.centreId, lease.bookingId);
      if (message === null) return { ok: true, outcome: 'nothing-to-send' };
      return await this.channel.deliver(lease, message);
    } catch {
      // Whatever it says may quote the booking; the outcome and the ids are enough to find it.
      return { ok: false, outcome: 'compose-failed' };
    }
  }
}
