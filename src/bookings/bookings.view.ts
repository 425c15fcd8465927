import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DocumentView } from '../catalogue/catalogue.view.ts';
import { toRfc3339 } from '../common/time/wall-clock.ts';
import type { BookingDetails } from './booking-details.ts';
import { BOOKING_STATUSES } from './domain/booking-status.ts';
import { canRestoreUntil } from './domain/restore.ts';
import type { Held } from './hold-place.service.ts';

/** Answer of `POST /holds`. */
export class HoldView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, description: 'Bearer secret of the hold, then of the booking.' })
  secret: string;
  @ApiProperty({ type: String, format: 'uuid' }) centreId: string;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
  @ApiProperty({ type: String, format: 'date-time' }) end: string;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: string;
}

export class BookedLocationView {
  @ApiProperty({ type: Number }) lat: number;
  @ApiProperty({ type: Number }) lon: number;
  @ApiProperty({ type: Boolean }) exact: boolean;
}

export class BookedCentreView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String }) code: string;
  @ApiProperty({ type: String }) name: string;
  @ApiProperty({ type: String, nullable: true }) settlement: string | null;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: BookedLocationView, nullable: true }) location: BookedLocationView | null;
}

export class VisitorView {
  @ApiProperty({ type: String }) familyName: string;
  @ApiProperty({ type: String }) givenName: string;
  @ApiPropertyOptional({ type: String, nullable: true }) patronymic: string | null;
}

export class HistoryEntryView {
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: String }) event: string;
}

/** A booking as its owner sees it. */
export class BookingView {
  @ApiProperty({ type: String, example: '48271935' }) reference: string;
  @ApiProperty({ type: String, enum: BOOKING_STATUSES, enumName: 'BookingStatus' }) status: string;
  @ApiProperty({ type: String }) service: string;
  @ApiProperty({ type: String }) audience: string;
  @ApiProperty({ type: BookedCentreView }) centre: BookedCentreView;
  @ApiProperty({ type: String, format: 'date-time' }) start: string;
  @ApiProperty({ type: String, format: 'date-time' }) end: string;
  @ApiProperty({ type: String, example: 'Asia/Tomsk' }) timeZone: string;
  @ApiProperty({ type: VisitorView }) visitor: VisitorView;
  @ApiProperty({ type: [DocumentView] }) documents: DocumentView[];
  @ApiProperty({ type: String, format: 'date-time' }) canMoveUntil: string;
  @ApiProperty({ type: String, format: 'date-time' }) canCancelUntil: string;
  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: "Of the applicant's own cancellation: until when it can be undone.",
  })
  canRestoreUntil?: string;
  @ApiProperty({ type: [HistoryEntryView] }) history: HistoryEntryView[];
  @ApiPropertyOptional({
    type: Number,
    description:
      'On the day of an active visit: how many active visits of the centre begin earlier that day.',
  })
  position?: number;
}

export class OpenedView {
  @ApiProperty({ type: String }) secret: string;
}

export function holdView(held: Held): HoldView {
  return {
    id: held.id,
    secret: held.secret,
    centreId: held.centreId,
    service: held.service,
    start: toRfc3339(held.startsAt, held.timeZone),
    end: toRfc3339(held.endsAt, held.timeZone),
    expiresAt: toRfc3339(held.expiresAt, held.timeZone),
  };
}

/** How the body of every answer about a booking begins: answers kept for repeated requests are found by it. */
export function bodyBeginning(reference: string): string {
  return `{"reference":"${reference}"`;
}

export function bookingView(
  booking: BookingDetails,
  documents: readonly DocumentView[],
  position: number | null,
): BookingView {
  const restorable = canRestoreUntil(booking);
  const local = (instant: number): string => toRfc3339(instant, booking.timeZone);
  return {
    reference: booking.reference,
    status: booking.status,
    service: booking.service,
    audience: booking.audience,
    centre: booking.centre,
    start: local(booking.startsAt),
    end: local(booking.endsAt),
    timeZone: booking.timeZone,
    visitor: booking.visitor,
    documents: [...documents],
    canMoveUntil: local(booking.canMoveUntil),
    canCancelUntil: local(booking.canCancelUntil),
    ...(restorable !== null && { canRestoreUntil: local(restorable) }),
    history: booking.history.map(({ at, event }) => ({ at: local(at), event })),
    ...(position !== null && { position }),
  };
}
