import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from './accounts/accounts.module.ts';
import type { AppConfig } from './app.config.ts';
import { AuditModule } from './audit/audit.module.ts';
import { BookingsModule } from './bookings/bookings.module.ts';
import { CatalogueModule } from './catalogue/catalogue.module.ts';
import { CentresModule } from './centres/centres.module.ts';
import { CommonModule } from './common/common.module.ts';
import { databaseOptions } from './common/database/options.ts';
import type { Clock } from './common/time/clock.ts';
import { DemoYearModule } from './demo-year/demo-year.module.ts';
import { ENTITIES } from './entities.ts';
import { ExchangeModule } from './exchange/exchange.module.ts';
import { FinderModule } from './finder/finder.module.ts';
import { FirstStartModule } from './first-start/first-start.module.ts';
import { HealthModule } from './health/health.module.ts';
import { pendingMigrations } from './migrations.ts';
import { NotificationsModule } from './notifications/notifications.module.ts';
import { OfficeModule } from './office/office.module.ts';
import { OpenDataModule } from './open-data/open-data.module.ts';
import { QueueModule } from './queue/queue.module.ts';
import { ReportsModule } from './reports/reports.module.ts';
import { SchedulingModule } from './scheduling/scheduling.module.ts';
import { SiteModule } from './site/site.module.ts';
import { SlotsModule } from './slots/slots.module.ts';
import { TriageModule } from './triage/triage.module.ts';

export interface AppOptions {
  readonly config: AppConfig;
  readonly databaseUrl: string;
  readonly secret: string;
  /** Whether pages say that they show example hours. */
  readonly demo: boolean;
  readonly clock: Clock;
  /** False in tests that call the errands of the clock by hand. */
  readonly jobs: boolean;
}

/** The list of rooms. */
@Module({})
export class AppModule {
  static forRoot({ config, databaseUrl, secret, demo, clock, jobs }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({
          ...databaseOptions(databaseUrl, ENTITIES),
          retryAttempts: 3,
          retryDelay: 500,
        }),
        ScheduleModule.forRoot({ cronJobs: jobs, intervals: jobs, timeouts: jobs }),
        CommonModule.forRoot({ clock, secret, rateLimits: config.rateLimits, demo }),
        NotificationsModule.forRoot({ smtpUrl: config.smtpUrl, mailFrom: config.mailFrom }),
        AuditModule,
        AccountsModule.forRoot(config),
        CentresModule,
        CatalogueModule,
        SlotsModule,
        ExchangeModule,
        FinderModule,
        OpenDataModule.forRoot({ publicUrl: config.publicUrl }),
        TriageModule,
        FirstStartModule,
        BookingsModule.forRoot({ publicUrl: config.publicUrl, challenge: config.challenge }),
        SchedulingModule,
        QueueModule,
        ReportsModule,
        DemoYearModule,
        SiteModule.forRoot({
          ...{ demo, publicUrl: config.publicUrl },
          ...{ mapTilesUrl: config.mapTilesUrl, mapTilesAttribution: config.mapTilesAttribution },
        }),
        OfficeModule.forRoot(config),
        HealthModule.forRoot({ pending: pendingMigrations }),
      ],
    };
  }
}
