import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { TypeOrmModule } from '@nestjs/typeorm';
import { built } from './built.mjs';

class BenchRooms {}

/**
 * The compiled rooms on a database, without doors and without jobs: what seeds the data and edits schedules.
 * The clock is the machine's, as the product's.
 */
export async function openRooms(databaseUrl) {
  const { AuditModule } = await built('audit/audit.module.js');
  const { BookingsModule } = await built('bookings/bookings.module.js');
  const { CatalogueModule } = await built('catalogue/catalogue.module.js');
  const { CentresModule } = await built('centres/centres.module.js');
  const { CommonModule } = await built('common/common.module.js');
  const { databaseOptions } = await built('common/database/options.js');
  const { SystemClock } = await built('common/time/clock.js');
  const { NotificationsModule } = await built('notifications/notifications.module.js');
  const { ExchangeModule } = await built('exchange/exchange.module.js');
  const { ReportsModule } = await built('reports/reports.module.js');
  const { SchedulingModule } = await built('scheduling/scheduling.module.js');
  const { SlotsModule } = await built('slots/slots.module.js');
  const { ENTITIES } = await built('entities.js');
  const imports = [
    TypeOrmModule.forRoot(databaseOptions(databaseUrl, ENTITIES)),
    ScheduleModule.forRoot({ cronJobs: false, intervals: false, timeouts: false }),
    CommonModule.forRoot({
      clock: new SystemClock(),
      secret: 'the seeder hashes nothing',
      rateLimits: false,
    }),
    AuditModule,
    CentresModule,
    CatalogueModule,
    SlotsModule,
    NotificationsModule.forRoot({ smtpUrl: null, mailFrom: null }),
    BookingsModule.forRoot({ publicUrl: 'http://localhost:3000', challenge: false }),
    SchedulingModule,
    ExchangeModule,
    ReportsModule,
  ];
  return NestFactory.createApplicationContext(
    { module: BenchRooms, imports },
    { logger: false, abortOnError: false },
  );
}

/** @template Answer @param {(rooms: import('@nestjs/common').INestApplicationContext) => Promise<Answer>} work */
export async function withRooms(databaseUrl, work) {
  const rooms = await openRooms(databaseUrl);
  try {
    return await work(rooms);
  } finally {
    await rooms.close();
  }
}

/** A part of the open rooms by the compiled file and the name it has there. */
export async function part(rooms, file, name) {
  return rooms.get((await built(file))[name], { strict: false });
}
