import type { LocalDate } from '../common/time/local-date.ts';

/** A day of a centre, as its sums are kept. */
export interface SumDay {
  readonly centreId: string;
  readonly localDate: LocalDate;
  /** Of the centre. */
  readonly zone: string;
}

/**
 * Of what the sums of a day were made. When any of it is different, they are made anew: how many events tickets have,
 * a print of every booking with its time and status, how many bookings left the day, and the places of its plan.
 */
export interface DayPrint {
  readonly events: number;
  /** 64 bits, as text. */
  readonly bookings: string;
  readonly departures: number;
  readonly places: number;
  readonly reservePlaces: number;
}
