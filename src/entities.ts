import { SignInGuess } from './accounts/sign-in-guess.entity.ts';
import { StaffAccount } from './accounts/staff-account.entity.ts';
import { StaffGrant } from './accounts/staff-grant.entity.ts';
import { StaffLink } from './accounts/staff-link.entity.ts';
import { StaffSession } from './accounts/staff-session.entity.ts';
import { PairedDevice } from './accounts/devices/device.entity.ts';
import { DevicePairing } from './accounts/devices/device-pairing.entity.ts';
import { DeviceTokenRow } from './accounts/devices/device-token.entity.ts';
import { AuditEntry } from './audit/audit-entry.entity.ts';
import { AuditHead } from './audit/audit-head.entity.ts';
import { AuditOrigin } from './audit/audit-origin.entity.ts';
import { Booking } from './bookings/booking.entity.ts';
import { BookingEventRow } from './bookings/booking-event.entity.ts';
import { EarlierRequest } from './bookings/earlier/earlier-request.entity.ts';
import { BookingReference, ContactClaim, PersonClaim } from './bookings/claims.entity.ts';
import { SpentChallenge } from './bookings/gate/spent-challenge.entity.ts';
import { Audience } from './catalogue/audience.entity.ts';
import { CatalogueVersion } from './catalogue/catalogue-version.entity.ts';
import { CentreService } from './catalogue/centre-service.entity.ts';
import { Document } from './catalogue/document.entity.ts';
import { ServiceAudience } from './catalogue/service-audience.entity.ts';
import { ServiceDocument } from './catalogue/service-document.entity.ts';
import { ServiceRule } from './catalogue/service-rule.entity.ts';
import { Service } from './catalogue/service.entity.ts';
import { Centre } from './centres/centre.entity.ts';
import { Region } from './centres/region.entity.ts';
import { ServiceWindow } from './centres/service-window.entity.ts';
import { WindowClosure } from './centres/window-closure.entity.ts';
import { IdempotencyAnswer } from './common/http/idempotency-answer.entity.ts';
import { Installation } from './common/installation/installation.entity.ts';
import { Job } from './common/jobs/job.entity.ts';
import { RateWindow } from './common/limits/rate-window.entity.ts';
import { ImportFile } from './exchange/import-file.entity.ts';
import { ImportRow } from './exchange/import-row.entity.ts';
import { KnownColumns } from './exchange/known-columns.entity.ts';
import { LastImport } from './exchange/last-import.entity.ts';
import { OutboxMessage } from './notifications/outbox-message.entity.ts';
import { OpenDataFileRow } from './open-data/open-data-file.entity.ts';
import { KioskCallRow } from './queue/check-in/kiosk-call.entity.ts';
import { PriorityCategory } from './queue/check-in/priority-category.entity.ts';
import { TicketCounter } from './queue/ticket-counter.entity.ts';
import { TicketEventRow } from './queue/ticket-event.entity.ts';
import { Ticket } from './queue/ticket.entity.ts';
import { WindowEventRow } from './queue/window-event.entity.ts';
import { WindowShift } from './queue/window-shift.entity.ts';
import { DemoDay } from './reports/demo-day.entity.ts';
import { HallSumDay } from './reports/hall-sum-day.entity.ts';
import { HallSumRow } from './reports/hall-sum.entity.ts';
import { ReportMonthSpreadRow } from './reports/months/report-month-spread.entity.ts';
import { ReportMonthRow } from './reports/months/report-month.entity.ts';
import { ReportDayRow } from './reports/report-day.entity.ts';
import { ReportHourRow } from './reports/report-hour.entity.ts';
import { MoveRunRow } from './scheduling/moves/move-run.entity.ts';
import { MovedBookingRow } from './scheduling/moves/moved-booking.entity.ts';
import { CalendarDayRow } from './slots/calendar-day.entity.ts';
import { CentreGroup, CentreGroupMember } from './slots/centre-group.entity.ts';
import { CentreWeek } from './slots/centre-week.entity.ts';
import { SlotHorizon } from './slots/slot-horizon.entity.ts';
import { Slot } from './slots/slot.entity.ts';
import { YearlyDayOff } from './slots/yearly-day-off.entity.ts';
import { TriageEnd } from './triage/triage-end.entity.ts';

/** Every table of the house, for the one data source and for the proof that schema and entities agree. */
export const ENTITIES = [
  ...[Region, Centre, ServiceWindow, WindowClosure],
  ...[
    Service,
    ServiceRule,
    Audience,
    Document,
    ServiceAudience,
    ServiceDocument,
    CentreService,
    CatalogueVersion,
  ],
  ...[CentreWeek, CalendarDayRow, YearlyDayOff, Slot, SlotHorizon, CentreGroup, CentreGroupMember],
  ...[Booking, BookingEventRow, BookingReference, PersonClaim, ContactClaim, SpentChallenge, EarlierRequest],
  ...[TicketCounter, Ticket, TicketEventRow, WindowShift, WindowEventRow],
  ...[MoveRunRow, MovedBookingRow],
  ...[HallSumRow, HallSumDay, ReportDayRow, ReportHourRow, DemoDay],
  ...[ReportMonthRow, ReportMonthSpreadRow],
  ...[PairedDevice, DeviceTokenRow, DevicePairing, KioskCallRow, PriorityCategory],
  ...[ImportFile, ImportRow, KnownColumns, LastImport],
  ...[TriageEnd, OpenDataFileRow],
  ...[StaffAccount, StaffGrant, StaffSession, StaffLink, SignInGuess],
  ...[AuditEntry, AuditHead, AuditOrigin],
  ...[OutboxMessage, IdempotencyAnswer, Installation, Job, RateWindow],
];
