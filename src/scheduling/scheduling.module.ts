// Owns how the plan of centres is changed: weeks, calendars, closures, and the moves that follow (move_run, moved_booking).
// Doors: ChangePlan, the one way to change slots; EditSchedule; MassMoves, MoveOffers, AcceptOffer.
// Refuses to know what a plan is made from (slots/) and how a visit is moved (bookings/).
import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { CentresModule } from '../centres/centres.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { CENTRE_CONTROLLERS, CENTRE_PARTS } from './centre/centre-parts.ts';
import { MOVES_CONTROLLERS, MOVES_DOORS, MOVES_PARTS } from './moves/moves-parts.ts';
import { ChangePlan } from './plan/change-plan.ts';
import { ConcernedCentres } from './plan/concerned-centres.ts';
import { EditSchedule } from './plan/edit-schedule.service.ts';
import { SCHEDULE_CONTROLLERS, SCHEDULE_ERRANDS, SCHEDULE_PARTS } from './schedule/schedule-parts.ts';

const DOORS = [ChangePlan, EditSchedule, ...MOVES_DOORS];

@Module({
  imports: [AuditModule, CatalogueModule, CentresModule, SlotsModule],
  controllers: [...CENTRE_CONTROLLERS, ...MOVES_CONTROLLERS, ...SCHEDULE_CONTROLLERS],
  providers: [
    ...[...DOORS, ConcernedCentres],
    ...MOVES_PARTS,
    ...CENTRE_PARTS,
    ...SCHEDULE_ERRANDS,
    ...SCHEDULE_PARTS,
  ],
  exports: DOORS,
})
export class SchedulingModule {}
