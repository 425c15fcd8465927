import type { ComposedMessage } from './domain/composed-message.ts';
import { LogChannel } from './log-channel.ts';
import type { MailChannel } from './mail-channel.ts';
import { MessageChannel } from './message-channel.ts';
import type { Delivery, MessageLabel } from './message-channel.ts';

/** Mail where there is a server and an address, else the log. */
export class BestChannel extends MessageChannel {
  readonly #noServer = new LogChannel('logged-no-smtp');
  readonly #noAddress = new LogChannel('logged-no-email');

  constructor(private readonly mail: MailChannel | null) {
    super();
  }

  deliver(label: MessageLabel, message: ComposedMessage): Promise<Delivery> {
    if (message.to === null) return this.#noAddress.deliver(label);
    if (this.mail === null) return this.#noServer.deliver(label);
    return this.mail.deliver(label, { ...message, to: message.to });
  }
}
