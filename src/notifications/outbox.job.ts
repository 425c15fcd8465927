import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { OutboxRelay } from './outbox-relay.ts';

const EVERY_MS = 3_000;

/** Looks into the outbox every few seconds, on every process: the leases keep them apart. */
@Injectable()
export class OutboxJob {
  readonly #log = new Logger('Notifications');

  constructor(private readonly relay: OutboxRelay) {}

  @Interval(EVERY_MS)
  async deliverDue(): Promise<void> {
    await this.relay.deliverDue().catch((failure: Error) => {
      this.#log.warn({ failure: failure.name }, 'outbox could not be read; tried again in seconds');
    });
  }
}
