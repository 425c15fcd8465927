import { afterEach, describe, expect, it } from '@jest/globals';
import { Global, Logger, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Test } from '@nestjs/testing';
import { Database } from '../../../src/common/database/database.ts';
import { Transactions } from '../../../src/common/database/transactions.ts';
import { newId } from '../../../src/common/ids.ts';
import { Clock, SystemClock } from '../../../src/common/time/clock.ts';
import { MessageComposers } from '../../../src/notifications/message-composers.ts';
import { NotificationsModule } from '../../../src/notifications/notifications.module.ts';
import { Outbox } from '../../../src/notifications/outbox.ts';
import { freshDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { TestMailServer } from './mail-server.ts';
import { MESSAGE, OutboxFixture } from './outbox-fixture.ts';

@Global()
@Module({})
class Foundation {
  static on({ database, transactions }: TestDatabase): DynamicModule {
    const providers = [
      { provide: Database, useValue: database },
      { provide: Transactions, useValue: transactions },
      { provide: Clock, useClass: SystemClock },
    ];
    return { module: Foundation, providers, exports: [Database, Transactions, Clock] };
  }
}

const server = new TestMailServer();

afterEach(() => server.stop());

describe('the notifications of a running application', () => {
  it('leave by themselves some seconds after the commit, and stop with the application', async () => {
    Logger.overrideLogger(false);
    const test = await freshDatabase();
    const options = { smtpUrl: await server.start(), mailFrom: 'no-reply@okno.example' };
    const app = await Test.createTestingModule({
      imports: [ScheduleModule.forRoot(), Foundation.on(test), NotificationsModule.forRoot(options)],
    }).compile();
    await app.init();
    app.get(MessageComposers).register('booked', () => Promise.resolve(MESSAGE));
    await test.transactions.run((tx) =>
      app.get(Outbox).add(tx, { centreId: newId(), bookingId: newId(), kind: 'booked', dueAt: new Date() }),
    );
    for (let wait = 0; wait < 100 && server.received.length === 0; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await app.close();
    expect(server.received).toHaveLength(1);
    expect(await new OutboxFixture(test).rows()).toMatchObject([
      { delivered: true, outcome: 'delivered-email' },
    ]);
    await test.close();
  }, 20_000);
});
