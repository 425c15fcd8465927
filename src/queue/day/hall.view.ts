import { ApiProperty } from '@nestjs/swagger';
import { toRfc3339 } from '../../common/time/wall-clock.ts';
import { ArrivingPersonView, KioskCallView } from '../check-in/check-in.view.ts';
import { TICKET_STATES } from '../domain/ticket-steps.ts';
import type { HallWindow } from '../hall.reader.ts';
import type { HallTicket } from '../ticket.ts';

/** A ticket on the screen of the hall. Without a name. */
export class HallTicketView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'uuid' }) bookingId: string;
  @ApiProperty({ type: String, example: 'Д-014' }) label: string;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String, enum: TICKET_STATES, enumName: 'TicketState' }) state: string;
  @ApiProperty({ type: Number, description: 'Goes with every change as `expectedStep`.' }) step: number;
  @ApiProperty({ type: Boolean }) isLate: boolean;
  @ApiProperty({ type: String, nullable: true }) priority: string | null;
  @ApiProperty({ type: Number, nullable: true }) window: number | null;
  @ApiProperty({ type: Number, nullable: true }) wantedWindow: number | null;
  @ApiProperty({ type: Number }) calls: number;
  @ApiProperty({ type: String, format: 'date-time' }) bookedFor: string;
  @ApiProperty({ type: String, format: 'date-time' }) arrivedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) calledAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt: string | null;
}

export class HallWindowView {
  @ApiProperty({ type: Number }) number: number;
  @ApiProperty({ type: String, nullable: true, description: 'null: nobody sits there.' }) clerk:
    string | null;
  @ApiProperty({ type: String, enum: ['open', 'paused'], enumName: 'WindowState', nullable: true })
  state: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) since: string | null;
  @ApiProperty({ type: String, nullable: true }) pauseReason: string | null;
  @ApiProperty({ type: [String] }) services: string[];
}

export class ExpectedVisitView {
  @ApiProperty({ type: String, format: 'uuid' }) bookingId: string;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
  @ApiProperty({ type: String, enum: ['booked', 'missed'], enumName: 'ExpectedStatus' }) status: string;
}

export class HourLoadView {
  @ApiProperty({ type: Number, minimum: 0, maximum: 23 }) hour: number;
  @ApiProperty({ type: Number, description: 'Places the plan gives.' }) places: number;
  @ApiProperty({ type: Number, description: 'Held or booked.' }) taken: number;
  @ApiProperty({ type: Number }) arrived: number;
  @ApiProperty({ type: Number }) served: number;
}

/** The hall of a centre today, without anybody's name. */
export class HallView {
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty({ type: String, example: 'Asia/Tomsk' }) timeZone: string;
  @ApiProperty({ type: [HallTicketView], description: 'The waiting ones first, in the order of calling.' })
  tickets: HallTicketView[];
  @ApiProperty({ type: [ExpectedVisitView], description: 'Yet to come, or missed without coming.' })
  expected: ExpectedVisitView[];
  @ApiProperty({ type: [HallWindowView] }) windows: HallWindowView[];
  @ApiProperty({ type: [HourLoadView] }) load: HourLoadView[];
  @ApiProperty({ type: [KioskCallView] }) calls: KioskCallView[];
}

export class VisitNameView extends ArrivingPersonView {
  @ApiProperty({ type: String, format: 'uuid' }) bookingId: string;
  @ApiProperty({ type: String }) reference: string;
}

export class HallNamesView {
  @ApiProperty({ type: [VisitNameView] }) items: VisitNameView[];
}

export function hallTicketView(ticket: HallTicket, timeZone: string): HallTicketView {
  const { id, bookingId, label, service, state, step, isLate, priority, window, wantedWindow, calls } =
    ticket;
  const local = (instant: number): string => toRfc3339(instant, timeZone);
  const maybe = (instant: number | null): string | null => (instant === null ? null : local(instant));
  return {
    ...{ id, bookingId, label, service, state, step, isLate, priority, window, wantedWindow, calls },
    bookedFor: local(ticket.bookedFor),
    arrivedAt: local(ticket.arrivedAt),
    calledAt: maybe(ticket.calledAt),
    startedAt: maybe(ticket.startedAt),
    endedAt: maybe(ticket.endedAt),
  };
}

export function hallWindowView({ number, shift }: HallWindow, timeZone: string): HallWindowView {
  return {
    number,
    clerk: shift?.clerk ?? null,
    state: shift?.state ?? null,
    since: shift ? toRfc3339(shift.since, timeZone) : null,
    pauseReason: shift?.pauseReason ?? null,
    services: [...(shift?.services ?? [])],
  };
}
