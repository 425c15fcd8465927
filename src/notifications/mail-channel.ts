import { createTransport } from 'nodemailer';
import type { ComposedMessage } from './domain/composed-message.ts';
import type { Delivery, MessageLabel } from './message-channel.ts';
import { smtpOutcome } from './smtp-outcome.ts';

/** Most time one message may take from the first look-up of the server's name to its last word. */
export const MOST_DELIVERY_MS = 30_000;

export interface MailServer {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  /** The sender, `Okno <no-reply@example.ru>` or the bare address. */
  readonly from: string;
}

export type AddressedMessage = ComposedMessage & { readonly to: string };

/**
 * Mail by SMTP: a connection a message, so nothing is left open at shutdown. The Message-ID is made of the
 * outbox's id and stays through repeats: a server that gets a message twice can tell.
 */
export class MailChannel {
  readonly #transport;
  readonly #domain: string;

  constructor(
    private readonly server: MailServer,
    private readonly mostMilliseconds: number = MOST_DELIVERY_MS,
  ) {
    this.#domain = /@([^\s>]+)/u.exec(server.from)?.[1] ?? 'okno.invalid';
    const step = Math.min(10_000, mostMilliseconds);
    this.#transport = createTransport({
      url: server.url,
      connectionTimeout: step,
      greetingTimeout: step,
      dnsTimeout: step,
      socketTimeout: mostMilliseconds,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async deliver({ id }: MessageLabel, message: AddressedMessage): Promise<Delivery> {
    try {
      await this.#transport.sendMail({
        from: this.server.from,
        // As an object: an address is never read as a list of addresses.
        to: { name: '', address: message.to },
        messageId: `<${id}@${this.#domain}>`,
        subject: message.subject,
        text: message.text,
        html: message.html,
        attachments: [...message.attachments],
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.language },
        signal: AbortSignal.timeout(this.mostMilliseconds),
      });
      return { ok: true, outcome: 'delivered-email' };
    } catch (error) {
      return { ok: false, outcome: smtpOutcome(error) };
    }
  }
}
