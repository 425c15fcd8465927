import { DayListController } from './day-list.pages.controller.ts';
import { EnterPaper } from './enter-paper.service.ts';
import { HallDayReader } from './hall-day.reader.ts';
import { HallStaffController } from './hall.staff.controller.ts';
import { HallToday } from './hall-today.ts';
import { PaperRows } from './paper-rows.ts';
import { PaperVisitsRepository } from './paper-visits.repository.ts';
import { TicketSlipController } from './ticket-slip.pages.controller.ts';
import { TicketSlipReader } from './ticket-slip.reader.ts';

/** The day of a hall: whoever runs it sees it, prints it and its tickets, and enters what paper knows. */
export const DAY_CONTROLLERS = [DayListController, HallStaffController, TicketSlipController];
export const DAY_PARTS = [
  EnterPaper,
  HallDayReader,
  HallToday,
  PaperRows,
  PaperVisitsRepository,
  TicketSlipReader,
];
