// Owns the made-up year of a demonstration: its visits, and the mark on each of its days (demo_day).
// Doors: FillDemoYear.
// Refuses to know names, days that were real, and any installation but a demonstration.
import { Module } from '@nestjs/common';
import { CentresModule } from '../centres/centres.module.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { DemoYearRepository } from './demo-year.repository.ts';
import { FillDemoYear } from './fill-demo-year.service.ts';

@Module({
  imports: [CentresModule, ReportsModule],
  providers: [DemoYearRepository, FillDemoYear],
  exports: [FillDemoYear],
})
export class DemoYearModule {}
