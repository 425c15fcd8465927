import { sql } from '../../../src/common/database/sql.ts';
import { newId } from '../../../src/common/ids.ts';
import type { ComposedMessage } from '../../../src/notifications/domain/composed-message.ts';
import { LeasesRepository } from '../../../src/notifications/leases.repository.ts';
import { MessageChannel } from '../../../src/notifications/message-channel.ts';
import type { Delivery, MessageLabel } from '../../../src/notifications/message-channel.ts';
import { MessageComposers } from '../../../src/notifications/message-composers.ts';
import { OutboxRelay } from '../../../src/notifications/outbox-relay.ts';
import { Outbox } from '../../../src/notifications/outbox.ts';
import type { TestDatabase } from '../../support/database.ts';
import { FixedClock } from '../../support/fixed-clock.ts';

export const START = Date.UTC(2026, 10, 24, 3, 0);
export const MINUTE = 60_000;

/** Remembers what it was given; what it answers, and when, is the test's to say. */
export class RecordingChannel extends MessageChannel {
  readonly sent: string[] = [];

  constructor(private readonly answer: () => Promise<Delivery> = () => Promise.resolve(DELIVERED)) {
    super();
  }

  async deliver({ id }: MessageLabel): Promise<Delivery> {
    this.sent.push(id);
    return this.answer();
  }
}

export const DELIVERED: Delivery = { ok: true, outcome: 'delivered-email' };
export const REFUSED: Delivery = { ok: false, outcome: 'smtp-refused' };

export const MESSAGE: ComposedMessage = {
  to: 'maria@example.ru',
  language: 'ru',
  subject: 'Вы записаны: вторник, 24 ноября 2026 года, 10:15',
  text: 'Вы записаны\n',
  html: '<h1>Вы записаны</h1>',
  attachments: [
    { filename: 'calendar.ics', contentType: 'text/calendar; charset=utf-8', content: 'BEGIN:VCALENDAR' },
  ],
};

export interface Row {
  readonly id: string;
  readonly attempts: number;
  readonly dueAt: number;
  readonly delivered: boolean;
  readonly failed: boolean;
  readonly outcome: string | null;
}

/** The outbox of one test: its database, its clock, and as many relays as it wants. */
export class OutboxFixture {
  readonly clock = new FixedClock(START);
  readonly composers = new MessageComposers();

  constructor(private readonly test: TestDatabase) {
    this.composers.register('booked', () => Promise.resolve(MESSAGE));
  }

  relay(channel: MessageChannel): OutboxRelay {
    const { transactions } = this.test;
    return new OutboxRelay(transactions, new LeasesRepository(), this.composers, channel, this.clock);
  }

  async add(count = 1, kind = 'booked', dueAt = START): Promise<void> {
    const outbox = new Outbox();
    await this.test.transactions.run(async (tx) => {
      for (let index = 0; index < count; index += 1) {
        await outbox.add(tx, { centreId: newId(), bookingId: newId(), kind, dueAt: new Date(dueAt) });
      }
    });
  }

  async rows(): Promise<Row[]> {
    const rows = await this.test.database.rows<Omit<Row, 'dueAt'> & { dueAt: Date }>(sql`
      select
        id, attempts, due_at as "dueAt", delivered_at is not null as delivered, failed_at is not null as failed,
        outcome
      from outbox_message
      order by id`);
    return rows.map((row) => ({ ...row, dueAt: row.dueAt.getTime() }));
  }
}
