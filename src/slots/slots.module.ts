// Owns weekly hours, calendars, the slots planned from them and how full each is.
// Doors: Availability, Alternatives, FreeTimes, Schedules, SlotPlanner, SlotNotices, SlotChanges, StaffPlaces, place.sql.ts.
// Refuses to know who takes a place and why.
import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { CentresModule } from '../centres/centres.module.ts';
import { Alternatives } from './alternatives.ts';
import { AvailabilityReader } from './availability.reader.ts';
import { Availability } from './availability.ts';
import { ExtendHorizon } from './extend-horizon.service.ts';
import { FreeTimes } from './free-times.ts';
import { LiveSlots } from './live-slots.ts';
import { Schedules } from './schedules.ts';
import { SlotChanges } from './slot-changes.ts';
import { SlotNotices } from './slot-notices.ts';
import { SlotPlanner } from './slot-planner.ts';
import { SlotsController } from './slots.public.controller.ts';
import { StaffPlaces } from './staff-places.ts';
import { SlotsRepository } from './slots.repository.ts';

const DOORS = [
  Availability,
  Alternatives,
  FreeTimes,
  Schedules,
  SlotPlanner,
  SlotNotices,
  SlotChanges,
  StaffPlaces,
];

@Module({
  imports: [CentresModule, CatalogueModule],
  controllers: [SlotsController],
  providers: [...DOORS, AvailabilityReader, ExtendHorizon, LiveSlots, SlotsRepository],
  exports: DOORS,
})
export class SlotsModule {}
