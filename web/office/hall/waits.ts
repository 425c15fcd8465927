import type { Expected, HallTicket } from './views.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** What a centre promises: nobody waits longer. */
const PROMISED_MINUTES = 15;

export interface Wait {
  /** Whole minutes; null: their time has not come. */
  readonly minutes: number | null;
  readonly isLong: boolean;
}

/** A wait counts from the booked time, and for late comers from when they came. */
export function waitOf({ isLate, bookedFor, arrivedAt }: HallTicket, now: number): Wait {
  const [booked, arrived] = [Date.parse(bookedFor), Date.parse(arrivedAt)];
  const since = isLate ? arrived : Math.max(booked, arrived);
  const minutes = now < since ? null : Math.floor((now - since) / MINUTE_MS);
  return { minutes, isLong: minutes !== null && minutes >= PROMISED_MINUTES };
}

export interface ExpectedNow {
  /** Due within the hour or overdue, by time. */
  readonly soon: readonly Expected[];
  /** How many come later today. */
  readonly later: number;
  /** Given up as missed without coming. */
  readonly missed: readonly Expected[];
}

/** Who is expected, as it is at `now`. */
export function expectedNow(expected: readonly Expected[], now: number): ExpectedNow {
  const booked = expected.filter(({ status }) => status === 'booked');
  const soon = booked.filter(({ start }) => Date.parse(start) < now + HOUR_MS);
  return {
    soon,
    later: booked.length - soon.length,
    missed: expected.filter(({ status }) => status === 'missed'),
  };
}
