// Owns how the plan of centres is changed: weeks, calendars, closures, and the moves that follow.
// Doors: ChangePlan, the one way to change slots; EditSchedule.
// Refuses to know what a plan is made from (slots/) and how a visit is moved (bookings/).
import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { CentresModule } from '../centres/centres.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { ChangePlan } from './plan/change-plan.ts';
import { EditSchedule } from './plan/edit-schedule.service.ts';

const DOORS = [ChangePlan, EditSchedule];

@Module({
  imports: [AuditModule, CatalogueModule, CentresModule, SlotsModule],
  providers: DOORS,
  exports: DOORS,
})
export class SchedulingModule {}
