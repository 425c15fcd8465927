// Owns the one page of the staff's application and what browsers load for it (web/office).
// Doors: registerOfficeAssets (office-assets.ts).
// Refuses to know who may do what: the application asks the API, which does.
import { Module } from '@nestjs/common';
import { DayWorkerController } from './day-worker.controller.ts';
import { OfficePagesController } from './office.pages.controller.ts';

@Module({ controllers: [DayWorkerController, OfficePagesController] })
export class OfficeModule {}
