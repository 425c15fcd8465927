import type { BookingSource } from './booking.entity.ts';
import type { BookingStatus } from './domain/booking-status.ts';

/** The place of a visit as its talon names it. */
export interface BookedCentre {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly settlement: string | null;
  readonly address: string | null;
  /** The centre's own telephone, else its region's hotline; null when neither is known. */
  readonly phone: string | null;
  readonly location: { readonly lat: number; readonly lon: number; readonly exact: boolean } | null;
}

export interface Visitor {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
}

/** What happened to a booking, in order. Codes of `domain/booking-status.ts`'s events. */
export interface HistoryEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly event: string;
}

/** A booking as its owner may see it. Instants are epoch milliseconds; `timeZone` is the centre's. */
export interface BookingDetails {
  readonly centreId: string;
  readonly id: string;
  /** The hold it began as; secrets are made from it and outlive moves between centres. */
  readonly originId: string;
  readonly reference: string;
  readonly status: BookingStatus;
  readonly source: BookingSource;
  readonly service: string;
  readonly audience: string;
  readonly centre: BookedCentre;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  readonly visitor: Visitor;
  readonly bookedBy: string | null;
  readonly contact: { readonly phone: string | null; readonly email: string | null };
  readonly locale: 'ru' | 'en';
  readonly arriveEarlyMinutes: number;
  readonly arriveLateMinutes: number;
  /** Epoch milliseconds: the last moment it can be moved, and cancelled, by the applicant. */
  readonly canMoveUntil: number;
  readonly canCancelUntil: number;
  /** Its time is closed and it has nowhere to go yet. */
  readonly isToMove: boolean;
  readonly history: readonly HistoryEntry[];
}
