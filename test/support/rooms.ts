import { ConsoleLogger } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../src/audit/audit.module.ts';
import { BookingsModule } from '../../src/bookings/bookings.module.ts';
import { CatalogueModule } from '../../src/catalogue/catalogue.module.ts';
import { CentresModule } from '../../src/centres/centres.module.ts';
import { CommonModule } from '../../src/common/common.module.ts';
import { Database } from '../../src/common/database/database.ts';
import { databaseOptions } from '../../src/common/database/options.ts';
import { Transactions } from '../../src/common/database/transactions.ts';
import { ENTITIES } from '../../src/entities.ts';
import { ExchangeModule } from '../../src/exchange/exchange.module.ts';
import { NotificationsModule } from '../../src/notifications/notifications.module.ts';
import { QueueModule } from '../../src/queue/queue.module.ts';
import { ReportsModule } from '../../src/reports/reports.module.ts';
import { SchedulingModule } from '../../src/scheduling/scheduling.module.ts';
import { SlotsModule } from '../../src/slots/slots.module.ts';
import { TriageModule } from '../../src/triage/triage.module.ts';
import { createDatabase } from './database.ts';
import { FixedClock } from './fixed-clock.ts';

type Token<Part> = (abstract new (...args: never[]) => Part) & { prototype: Part };

/** The rooms on a database of their own, without doors; their clock stands where the test puts it. */
export interface TestRooms {
  readonly clock: FixedClock;
  readonly database: Database;
  readonly transactions: Transactions;
  readonly url: string;
  get<Part>(token: Token<Part>): Part;
  close(): Promise<void>;
}

/** Monday 23 November 2026, 09:00 in Tomsk. */
export const TEST_NOW = '2026-11-23T09:00:00+07:00';
export const TEST_SECRET = 'a secret that is only good for tests';

export async function startRooms(now: number | string = TEST_NOW): Promise<TestRooms> {
  const { url, drop } = await createDatabase();
  const rooms = await roomsOf(url, new FixedClock(now));
  return {
    ...rooms,
    close: async () => {
      await rooms.close();
      await drop();
    },
  };
}

/** The same on a database that is there already, and stays. */
export async function roomsOf(url: string, clock: FixedClock): Promise<TestRooms> {
  const rooms = await roomsOn(url, clock);
  return {
    clock,
    url,
    database: rooms.get(Database),
    transactions: rooms.get(Transactions),
    get: (token) => rooms.get(token),
    close: () => rooms.close(),
  };
}

/** One more process on the same database: what must hold between processes is tried between two of these. */
export async function roomsOn(url: string, clock: FixedClock): Promise<TestingModule> {
  const rooms = Test.createTestingModule({
    imports: [
      TypeOrmModule.forRoot(databaseOptions(url, ENTITIES)),
      ScheduleModule.forRoot({ cronJobs: false, intervals: false, timeouts: false }),
      CommonModule.forRoot({ clock, secret: TEST_SECRET, rateLimits: true }),
      NotificationsModule.forRoot({ smtpUrl: null, mailFrom: null }),
      AuditModule,
      CentresModule,
      CatalogueModule,
      SlotsModule,
      TriageModule,
      BookingsModule.forRoot({ publicUrl: 'http://localhost:3000', challenge: true }),
      SchedulingModule,
      ExchangeModule,
      QueueModule,
      ReportsModule,
    ],
  });
  const compiled = await rooms.setLogger(new ConsoleLogger({ logLevels: [] })).compile();
  return compiled.init();
}
