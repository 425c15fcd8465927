import { Attend } from './attend.service.ts';
import { BringBack } from './bring-back.service.ts';
import { CallChosen } from './call-chosen.service.ts';
import { CallNext } from './call-next.service.ts';
import { CounterReader } from './counter.reader.ts';
import { Counters } from './counters.ts';
import { Desk } from './desk.ts';
import { DeskStaffController } from './desk.staff.controller.ts';
import { HallRights } from './hall-rights.ts';
import { LineRepository } from './line.repository.ts';
import { OfferedServices } from './offered-services.ts';
import { OpenWindow } from './open-window.service.ts';
import { RunWindow } from './run-window.service.ts';
import { SeatsRepository } from './seats.repository.ts';
import { SendAway } from './send-away.service.ts';
import { TidyHall } from './tidy-hall.service.ts';
import { TicketsAtWindow } from './tickets-at-window.ts';
import { TicketsStaffController } from './tickets.staff.controller.ts';
import { UnfinishedTicketsReader } from './unfinished-tickets.reader.ts';
import { UndoLast } from './undo-last.service.ts';
import { VisitEnds } from './visit-ends.ts';
import { WindowsStaffController } from './windows.staff.controller.ts';

/** What the desk is made of, for the room's module. */
export const DESK = [
  Attend,
  BringBack,
  CallChosen,
  CallNext,
  CounterReader,
  Counters,
  Desk,
  HallRights,
  LineRepository,
  OfferedServices,
  OpenWindow,
  RunWindow,
  SeatsRepository,
  SendAway,
  TicketsAtWindow,
  TidyHall,
  UndoLast,
  UnfinishedTicketsReader,
  VisitEnds,
];

export const DESK_CONTROLLERS = [DeskStaffController, TicketsStaffController, WindowsStaffController];
