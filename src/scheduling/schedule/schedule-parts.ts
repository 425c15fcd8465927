import { CountryCalendarController } from '../calendar/country-calendar.admin.controller.ts';
import { RegionCalendarController } from '../calendar/region-calendar.admin.controller.ts';
import { RegionCalendarReader } from '../calendar/region-calendar.reader.ts';
import { ShowCalendar } from '../calendar/show-calendar.service.ts';
import { GroupsController } from '../groups/groups.admin.controller.ts';
import { GroupsRepository } from '../groups/groups.repository.ts';
import { ManageGroups } from '../groups/manage-groups.service.ts';
import { ChangeNamesReader } from './change-names.reader.ts';
import { ChangeSchedule } from './change-schedule.service.ts';
import { ChangeViews } from './change-views.ts';
import { OwnScheduleReader } from './own-schedule.reader.ts';
import { ScheduleWriting } from './schedule-writing.ts';
import { ScheduleController } from './schedule.admin.controller.ts';
import { ShowSchedule } from './show-schedule.service.ts';

export const SCHEDULE_CONTROLLERS = [
  ScheduleController,
  RegionCalendarController,
  CountryCalendarController,
  GroupsController,
];
export const SCHEDULE_ERRANDS = [ChangeSchedule, ManageGroups, ShowCalendar, ShowSchedule];
export const SCHEDULE_PARTS = [
  ChangeNamesReader,
  ChangeViews,
  GroupsRepository,
  OwnScheduleReader,
  RegionCalendarReader,
  ScheduleWriting,
];
