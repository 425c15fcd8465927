import type { BookingStatus } from '../../../bookings/domain/booking-status.ts';
import { localOf } from '../../../common/time/wall-clock.ts';

const MINUTE_MS = 60_000;

/** A visit whose owner stands at the door. Instants are epoch milliseconds, `timeZone` and the minutes its centre's. */
export interface ArrivingVisit {
  readonly centreId: string;
  readonly status: BookingStatus;
  readonly startsAt: number;
  readonly timeZone: string;
  readonly arriveEarlyMinutes: number;
  readonly arriveLateMinutes: number;
}

export const ARRIVAL_REFUSALS = [
  /** No such visit: unknown digits, or a hold that never became one. */
  'not-found',
  /** Today, but not yet; they may sit and wait. */
  'too-early',
  /** Of another centre. */
  'wrong-centre',
  /** Of a day to come, and of one gone by. */
  'other-day',
  'day-past',
  /** Of today, but given up as missed: staff may bring it back. */
  'missed',
  'cancelled',
  'served',
  /** An old row of a visit that has moved to another centre. */
  'moved',
] as const;
export type ArrivalRefusal = (typeof ARRIVAL_REFUSALS)[number];

export type ArrivalDecision =
  | { readonly ok: true; readonly how: 'first'; readonly isLate: boolean }
  /** Has arrived before: the ticket is told again. */
  | { readonly ok: true; readonly how: 'again' }
  | { readonly ok: false; readonly reason: ArrivalRefusal };

const OVER: Partial<Readonly<Record<BookingStatus, ArrivalRefusal>>> = {
  held: 'not-found',
  expired: 'not-found',
  moved: 'moved',
  'cancelled-by-applicant': 'cancelled',
  'cancelled-by-centre': 'cancelled',
  served: 'served',
};

/**
 * What happens to somebody who comes to `centreId` at `now` with this visit. The window is closed at both ends:
 * received from `arriveEarlyMinutes` before the time, on time up to `arriveLateMinutes` after it, later marked late.
 * Who is late is never refused by this; only a visit already given up as missed is.
 */
export function decideArrival(now: number, centreId: string, visit: ArrivingVisit): ArrivalDecision {
  const over = OVER[visit.status];
  if (over !== undefined) return refused(over);
  if (visit.centreId !== centreId) return refused('wrong-centre');
  const today = localOf(now, visit.timeZone).date;
  const day = localOf(visit.startsAt, visit.timeZone).date;
  if (day !== today) return refused(day < today ? 'day-past' : 'other-day');
  if (visit.status === 'missed') return refused('missed');
  if (visit.status !== 'booked') return { ok: true, how: 'again' };
  if (now < receivedFrom(visit)) return refused('too-early');
  return { ok: true, how: 'first', isLate: isLate(now, visit) };
}

/** The instant from which a visit is received. */
export function receivedFrom({
  startsAt,
  arriveEarlyMinutes,
}: Pick<ArrivingVisit, 'startsAt' | 'arriveEarlyMinutes'>): number {
  return startsAt - arriveEarlyMinutes * MINUTE_MS;
}

/** Whether who comes now is received after those who came on time. */
export function isLate(
  now: number,
  { startsAt, arriveLateMinutes }: Pick<ArrivingVisit, 'startsAt' | 'arriveLateMinutes'>,
): boolean {
  return now > startsAt + arriveLateMinutes * MINUTE_MS;
}

function refused(reason: ArrivalRefusal): ArrivalDecision {
  return { ok: false, reason };
}
