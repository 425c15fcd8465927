// Owns sums of bookings and halls made from their events, and the reports read from them.
// Doors: MakeSums, MakeMonthSums; reports come out by its controllers.
// Refuses to know names, contacts and how anything is changed: it only reads.
import { Module } from '@nestjs/common';
import { HallWindowsReader } from './hall-windows.reader.ts';
import { MakeSums } from './make-sums.service.ts';
import { MakeMonthSums } from './months/make-month-sums.service.ts';
import { MonthSumsRepository } from './months/month-sums.repository.ts';
import { ReadReport } from './read-report.service.ts';
import { ReportFiles } from './report-files.ts';
import { ReportPlacesReader } from './report-places.reader.ts';
import { ReportReader } from './report.reader.ts';
import { ReportsController } from './reports.admin.controller.ts';
import { SpreadReader } from './spread.reader.ts';
import { SumDaysReader } from './sum-days.reader.ts';
import { SumsRepository } from './sums.repository.ts';

@Module({
  controllers: [ReportsController],
  providers: [
    ...[SumDaysReader, SumsRepository, MakeSums],
    ...[MonthSumsRepository, MakeMonthSums],
    ...[ReportReader, SpreadReader, ReportPlacesReader, HallWindowsReader, ReadReport, ReportFiles],
  ],
  exports: [MakeSums],
})
export class ReportsModule {}
