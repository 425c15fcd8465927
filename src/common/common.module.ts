// Owns the foundation: clock, transactions, idempotent answers, limits, jobs, secrets.
// Doors: Clock, Database, Transactions, Idempotency, Limits, Jobs, Secrets, Demonstration.
// Refuses to know any room.
import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Database } from './database/database.ts';
import { Transactions } from './database/transactions.ts';
import { Idempotency } from './http/idempotency.ts';
import { Demonstration } from './installation/demonstration.ts';
import { Jobs } from './jobs/jobs.ts';
import { Limits, LimitsSwitch } from './limits/limits.ts';
import { Secrets } from './secrets/secrets.ts';
import { Clock } from './time/clock.ts';
import { StaleRecords } from './jobs/stale-records.ts';

export interface CommonOptions {
  readonly clock: Clock;
  readonly secret: string;
  readonly rateLimits: boolean;
  readonly demo?: boolean;
}

@Global()
@Module({})
export class CommonModule {
  static forRoot(options: CommonOptions): DynamicModule {
    const doors = [Database, Transactions, Idempotency, Limits, Jobs];
    return {
      module: CommonModule,
      providers: [
        ...doors,
        StaleRecords,
        { provide: Clock, useValue: options.clock },
        { provide: Secrets, useValue: new Secrets(options.secret) },
        { provide: LimitsSwitch, useValue: { on: options.rateLimits } },
        { provide: Demonstration, useValue: { on: options.demo ?? false } },
      ],
      exports: [...doors, Clock, Secrets, LimitsSwitch, Demonstration],
    };
  }
}
