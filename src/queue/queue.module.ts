// Owns the hall: tickets of arrived bookings, their numbers, calling and serving, windows at work, what boards show.
// Doors: CheckIn, KioskCalls, PlacesInHall (the kiosk's pages), VisitorHall (one's own page), registerBoardAssets (board/board-assets.ts); screens come in by its controllers.
// Refuses to know who is signed in (the badge says so) and how a booking is made.
import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { CentresModule } from '../centres/centres.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { BOARD_CONTROLLERS, BOARD_PARTS } from './board/board.parts.ts';
import { DAY_CONTROLLERS, DAY_PARTS } from './day/day.parts.ts';
import { DESK, DESK_CONTROLLERS } from './desk/desk.parts.ts';
import { CHECK_IN_CONTROLLERS, CHECK_IN_DOORS, CHECK_IN_PARTS } from './check-in/check-in.parts.ts';
import { HallFeed } from './hall-feed.ts';
import { HallNotices } from './hall-notices.ts';
import { HallReader } from './hall.reader.ts';
import { TicketIssue } from './ticket-issue.ts';
import { TicketSteps } from './ticket-steps.ts';
import { VisitorHall } from './visitor/visitor-hall.ts';

const CORE = [HallFeed, HallNotices, HallReader, TicketIssue, TicketSteps];

@Module({
  imports: [AuditModule, CatalogueModule, CentresModule, SlotsModule],
  controllers: [...BOARD_CONTROLLERS, ...DAY_CONTROLLERS, ...DESK_CONTROLLERS, ...CHECK_IN_CONTROLLERS],
  providers: [
    ...CORE,
    VisitorHall,
    ...BOARD_PARTS,
    ...DAY_PARTS,
    ...DESK,
    ...CHECK_IN_DOORS,
    ...CHECK_IN_PARTS,
  ],
  exports: [VisitorHall, ...CHECK_IN_DOORS],
})
export class QueueModule {}
