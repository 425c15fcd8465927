import { addDays, isLocalDate } from '../../../common/time/local-date.ts';
import type { LocalDate, Weekday } from '../../../common/time/local-date.ts';
import { twoDigits } from '../../../common/time/minutes.ts';
import type { CalendarDay } from '../../../slots/domain/calendar.ts';
import type { DayHoursJson, Week, WeekJson, DayHours } from '../../../slots/domain/week.ts';

export const DAY_KINDS = ['day-off', 'short-day', 'working-day', 'own-hours'] as const;
export type DayKind = CalendarDay['kind'];
/** Of many centres with weeks of their own: hours of one day would be wrong for most of them. */
export const SHARED_DAY_KINDS = ['day-off', 'short-day', 'working-day'] as const;

/** What stands in a calendar on some days. */
export interface DayContent {
  readonly kind: DayKind;
  readonly name: string;
  readonly act: string | null;
  readonly asWeekday: Weekday | null;
  readonly hours: DayHours | null;
}

/** One edit of the schedule of a centre, or of the calendar of a group, a region or the country. Dates are included. */
export type ScheduleEdit =
  | {
      readonly kind: 'put-week';
      readonly validFrom: LocalDate;
      readonly week: Week;
      readonly reason: string | null;
    }
  | { readonly kind: 'remove-week'; readonly validFrom: LocalDate }
  | { readonly kind: 'put-day'; readonly from: LocalDate; readonly to: LocalDate; readonly day: DayContent }
  | {
      readonly kind: 'remove-day';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly dayKind: DayKind;
    }
  | {
      readonly kind: 'close-window';
      readonly window: number;
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly reason: string;
    }
  /** It receives again from a date on. */
  | { readonly kind: 'reopen-window'; readonly closureId: string; readonly from: LocalDate }
  | {
      readonly kind: 'put-yearly';
      readonly month: number;
      readonly day: number;
      readonly name: string;
      readonly act: string | null;
    }
  | { readonly kind: 'remove-yearly'; readonly month: number; readonly day: number };

export type EditKind = ScheduleEdit['kind'];
export const CENTRE_EDITS = [
  'put-week',
  'remove-week',
  'put-day',
  'remove-day',
  'close-window',
  'reopen-window',
] as const;
export const REGION_EDITS = ['put-day', 'remove-day', 'put-yearly', 'remove-yearly'] as const;
/** Of a group and of the country. */
export const DAY_EDITS = ['put-day', 'remove-day'] as const;

export interface OwnWeek {
  readonly validFrom: LocalDate;
  readonly week: WeekJson;
}

export interface OwnDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  readonly name: string;
  readonly act: string | null;
  readonly asWeekday: Weekday | null;
  readonly hours: DayHoursJson | null;
}

export interface YearlyDay {
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly act: string | null;
}

export interface Closure {
  readonly id: string;
  readonly window: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
}

/** All that is somebody's own to edit: of a centre, a group, a region or the country; the others inherit it. */
export interface OwnSchedule {
  readonly weeks: readonly OwnWeek[];
  readonly days: readonly OwnDay[];
  readonly yearly: readonly YearlyDay[];
  readonly windows: readonly number[];
  readonly closures: readonly Closure[];
  /** Who is in it, of a group. */
  readonly group: {
    readonly name: string;
    readonly kind: string;
    readonly centreIds: readonly string[];
  } | null;
}

const MOST_YEARS_AHEAD = 8;

/** The only dates whose plan an edit can change; null when it may be any from today on. */
export function datesOf(
  edit: ScheduleEdit,
  today: LocalDate,
  { closures }: Pick<OwnSchedule, 'closures'>,
): { readonly from: LocalDate; readonly to: LocalDate } | null {
  switch (edit.kind) {
    case 'put-week':
    case 'remove-week':
      return null;
    case 'reopen-window': {
      const closure = closures.find(({ id }) => id === edit.closureId);
      return closure ? { from: edit.from, to: closure.to } : null;
    }
    case 'put-yearly':
    case 'remove-yearly': {
      const date = nextYearly(edit, today);
      return date === null ? null : { from: date, to: date };
    }
    default:
      return { from: edit.from, to: edit.to };
  }
}

/** The next date, today included, of a day of every year; null when there is no such date, as 30 February. */
export function nextYearly(
  { month, day }: Pick<YearlyDay, 'month' | 'day'>,
  today: LocalDate,
): LocalDate | null {
  const year = Number(today.slice(0, 4));
  for (let next = year; next <= year + MOST_YEARS_AHEAD; next += 1) {
    const date = `${next}-${twoDigits(month)}-${twoDigits(day)}`;
    if (isLocalDate(date) && date >= today) return date;
  }
  return null;
}

/** The last day of a closure whose window receives again from a date on; null: it never was closed. */
export function lastClosedDay(closure: Pick<Closure, 'from'>, receivesFrom: LocalDate): LocalDate | null {
  return receivesFrom <= closure.from ? null : addDays(receivesFrom, -1);
}
