import { ArrivalsStaffController } from './arrivals.staff.controller.ts';
import { ArrivingVisitsRepository } from './arriving-visits.repository.ts';
import { CheckIn } from './check-in.service.ts';
import { DayVisitsReader } from './day-visits.reader.ts';
import { FindVisits } from './find-visits.service.ts';
import { GivePriority } from './give-priority.service.ts';
import { KioskCalls } from './kiosk-calls.ts';
import { KioskCallsRepository } from './kiosk-calls.repository.ts';
import { KioskCallsStaffController } from './kiosk-calls.staff.controller.ts';
import { KioskCheckIn } from './kiosk-check-in.service.ts';
import { PlacesInHall } from './places-in-hall.ts';
import { PriorityCategoriesReader } from './priority-categories.reader.ts';
import { TakeBackArrival } from './take-back-arrival.service.ts';
import { UsualTimesReader } from './usual-times.reader.ts';
import { VisitsStaffController } from './visits.staff.controller.ts';

/** Arriving: what of it other rooms may use, the rest of its parts, its doors to the outside. */
export const CHECK_IN_DOORS = [CheckIn, KioskCalls, KioskCheckIn, PlacesInHall];
export const CHECK_IN_PARTS = [
  ArrivingVisitsRepository,
  DayVisitsReader,
  FindVisits,
  GivePriority,
  KioskCallsRepository,
  PriorityCategoriesReader,
  TakeBackArrival,
  UsualTimesReader,
];
export const CHECK_IN_CONTROLLERS = [
  ArrivalsStaffController,
  KioskCallsStaffController,
  VisitsStaffController,
];
