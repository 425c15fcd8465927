// Owns the answers to "does it run" and "can it serve".
// Doors: GET /health/live, GET /health/ready.
// Refuses to know any room.
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { PendingMigrations, Readiness } from './readiness.ts';

@Module({})
export class HealthModule {
  static forRoot(migrations: PendingMigrations): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [Readiness, { provide: PendingMigrations, useValue: migrations }],
    };
  }
}
