import { twoDigits } from './minutes.ts';

/** A date of the calendar without time or zone, `YYYY-MM-DD`; compares and sorts as text. */
export type LocalDate = string;

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(FIRST_YEAR, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(LAST_YEAR, 11, 31) / DAY_MS;

/** Whether the text is a date that exists, of the years 1900 to 2199, both included. */
export function isLocalDate(text: string): boolean {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return false;
  return Number(day) >= 1 && Number(day) <= daysOfMonth(Number(year), Number(month));
}

/** The date `days` whole days later; earlier when negative. Throws RangeError when `date` is not a date. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfEpochDay(epochDayOf(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. Throws RangeError for what is not a date. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** The weekday of a date, 1 = Monday. Throws RangeError when `date` is not a date. */
export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((epochDayOf(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Every date from `from` to `to`, both included; none when `to` is earlier. */
export function datesFrom(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = epochDayOf(from);
  const count = Math.max(0, epochDayOf(to) - first + 1);
  return Array.from({ length: count }, (_, index) => dateOfEpochDay(first + index));
}

/** Days since 1970-01-01. Throws RangeError when `date` is not a date: input is checked with `isLocalDate`. */
export function epochDayOf(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError('not a local date of the years 1900 to 2199');
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** The date so many days after 1970-01-01. Throws RangeError for part of a day and outside the years 1900 to 2199. */
export function dateOfEpochDay(day: number): LocalDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY)
    throw new RangeError('not a whole day of the years 1900 to 2199');
  // Years are counted from 1 March 0000, so that a leap day ends its year; four centuries are 146097 days.
  const fromMarch = day + 719_468;
  const century = Math.floor((4 * fromMarch + 3) / 146_097);
  const dayOfCentury = fromMarch - Math.floor((146_097 * century) / 4);
  const yearOfCentury = Math.floor((4 * dayOfCentury + 3) / 1461);
  const dayOfYear = dayOfCentury - Math.floor((1461 * yearOfCentury) / 4);
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = 100 * century + yearOfCentury + (month >= 10 ? 1 : 0);
  return `${year}-${twoDigits(month < 10 ? month + 3 : month - 9)}-${twoDigits(dayOfMonth)}`;
}

function daysOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}
