// Owns the outbox (outbox_message): leasing, sending, backing off, giving up; and the channels a message leaves by.
// Doors: Outbox, MessageComposers, FailedMessages, the types of domain/; open to every room once the app calls forRoot.
// Refuses to know what a message says and what a booking is: composers of other rooms read and write that.
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { BestChannel } from './best-channel.ts';
import { FailedMessages } from './failed-messages.ts';
import { LeasesRepository } from './leases.repository.ts';
import { MailChannel } from './mail-channel.ts';
import { MessageChannel } from './message-channel.ts';
import { MessageComposers } from './message-composers.ts';
import { OutboxRelay } from './outbox-relay.ts';
import { OutboxJob } from './outbox.job.ts';
import { Outbox } from './outbox.ts';

export interface NotificationsOptions {
  /** null: messages are only written to the log. */
  readonly smtpUrl: string | null;
  /** The sender; needed with `smtpUrl`. */
  readonly mailFrom: string | null;
}

@Module({})
export class NotificationsModule {
  /** Global: rooms use its doors without importing the module, whose options only the app knows. */
  static forRoot({ smtpUrl, mailFrom }: NotificationsOptions): DynamicModule {
    const mail =
      smtpUrl !== null && mailFrom !== null ? new MailChannel({ url: smtpUrl, from: mailFrom }) : null;
    return {
      module: NotificationsModule,
      global: true,
      providers: [
        { provide: MessageChannel, useValue: new BestChannel(mail) },
        LeasesRepository,
        MessageComposers,
        OutboxRelay,
        OutboxJob,
        Outbox,
        FailedMessages,
      ],
      exports: [Outbox, MessageComposers, FailedMessages, OutboxRelay],
    };
  }
}
