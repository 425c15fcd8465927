import { ApiProperty } from '@nestjs/swagger';
import { BOOKING_STATUSES } from '../../bookings/domain/booking-status.ts';
import type { BookingStatus } from '../../bookings/domain/booking-status.ts';
import { toRfc3339 } from '../../common/time/wall-clock.ts';
import { TICKET_STATES } from '../domain/ticket-steps.ts';
import type { TicketState } from '../domain/ticket-steps.ts';
import type { HallTicket } from '../ticket.ts';

const HOW = ['first', 'again', 'brought-back'] as const;

/** A ticket where it is named after an arrival. Without a name. */
export class ArrivedTicketView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, example: 'Д-014' }) label: string;
  @ApiProperty({ enum: TICKET_STATES }) state: TicketState;
  @ApiProperty({ type: Number }) step: number;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: Boolean }) isLate: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Code of the category called before others.' })
  priority: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Where it was called last.' }) window:
    number | null;
  @ApiProperty({ type: String, format: 'date-time' }) bookedFor: string;
  @ApiProperty({ type: String, format: 'date-time' }) arrivedAt: string;
}

export class ArrivalView {
  @ApiProperty({ enum: HOW, description: '`again`: has arrived before, this is the same ticket.' })
  how: (typeof HOW)[number];
  @ApiProperty({ type: ArrivedTicketView }) ticket: ArrivedTicketView;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'People called before; null when it does not wait.',
  })
  before: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'null: no open window takes the service.' })
  waitMinutes: number | null;
}

export class ArrivingPersonView {
  @ApiProperty({ type: String }) familyName: string;
  @ApiProperty({ type: String }) givenName: string;
  @ApiProperty({ type: String, nullable: true }) patronymic: string | null;
}

export class DayVisitView {
  @ApiProperty({ type: String, format: 'uuid' }) bookingId: string;
  @ApiProperty({ type: String }) reference: string;
  @ApiProperty({ enum: BOOKING_STATUSES }) status: BookingStatus;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String }) audience: string;
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
  @ApiProperty({ type: ArrivingPersonView }) visitor: ArrivingPersonView;
  @ApiProperty({ type: ArrivedTicketView, nullable: true }) ticket: ArrivedTicketView | null;
}

export class DayVisitsView {
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty({ type: String, example: 'Asia/Tomsk' }) timeZone: string;
  @ApiProperty({ type: [DayVisitView] }) items: DayVisitView[];
}

export class BilingualView {
  @ApiProperty({ type: String }) ru: string;
  @ApiProperty({ type: String }) en: string;
}

export class PriorityCategoryView {
  @ApiProperty({ type: String, example: 'veteran' }) code: string;
  @ApiProperty({ type: BilingualView }) title: BilingualView;
  @ApiProperty({ type: BilingualView, description: 'What shows it; seen, never kept.' })
  document: BilingualView;
}

export class KioskCallView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, example: 'Киоск у входа' }) device: string;
  @ApiProperty({ enum: ['asked', 'too-many-tries'] }) reason: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
}

export function arrivedTicketView(ticket: HallTicket, timeZone: string): ArrivedTicketView {
  const { id, label, state, step, service, isLate, priority, window } = ticket;
  return {
    ...{ id, label, state, step, service, isLate, priority, window },
    bookedFor: toRfc3339(ticket.bookedFor, timeZone),
    arrivedAt: toRfc3339(ticket.arrivedAt, timeZone),
  };
}
