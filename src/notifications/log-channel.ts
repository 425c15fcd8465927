import { Logger } from '@nestjs/common';
import type { Outcome } from './domain/outcome.ts';
import { MessageChannel } from './message-channel.ts';
import type { Delivery, MessageLabel } from './message-channel.ts';

/** Says in the log that a message fell due and is not mailed. Never the person, the contact or the text. */
export class LogChannel extends MessageChannel {
  readonly #log = new Logger('Notifications');

  constructor(private readonly outcome: Extract<Outcome, `logged-${string}`>) {
    super();
  }

  deliver({ id, centreId, kind }: MessageLabel): Promise<Delivery> {
    this.#log.log(
      { messageId: id, centreId, kind, channel: 'log', outcome: this.outcome },
      'message not mailed',
    );
    return Promise.resolve({ ok: true, outcome: this.outcome });
  }
}
