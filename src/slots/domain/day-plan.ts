import type { Interval } from '../../common/time/interval.ts';
import { addDays } from '../../common/time/local-date.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import type { DayMinutes } from '../../common/time/minutes.ts';
import { instantOf, localOf } from '../../common/time/wall-clock.ts';
import { hoursOf } from './calendar.ts';
import type { CalendarDay } from './calendar.ts';
import { receptionOf } from './week.ts';
import type { Week } from './week.ts';

const MINUTE_MS = 60_000;

/** A window of a centre and the local dates on which it is closed, both ends included. */
export interface OpenWindow {
  readonly number: number;
  readonly closures: readonly { readonly fromDate: LocalDate; readonly toDate: LocalDate }[];
}

export interface PlanSettings {
  /** Whole, at least 1. */
  readonly slotMinutes: number;
  /** A date may be booked from so many days before it. */
  readonly horizonDays: number;
  /** Least time between booking online and the visit. */
  readonly noticeMinutes: number;
  /** 0 to 100, of a slot's places, rounded down. */
  readonly reservePercent: number;
  /** When on the day itself the public may take reserve places. */
  readonly reserveOpensMinutes: DayMinutes;
}

/** Instants are milliseconds since the epoch; the slot is half-open. */
export interface PlannedSlot {
  readonly startsAt: number;
  readonly endsAt: number;
  /** Places: one per open window. */
  readonly capacity: number;
  /** Of them, those the public gets only from `reserveOpensAt` on. */
  readonly reserved: number;
  /** The public may book from here … */
  readonly opensAt: number;
  /** … until here. */
  readonly closesAt: number;
  readonly reserveOpensAt: number;
}

export type ClosedReason = 'no-reception' | 'day-off' | 'no-windows';

/** `name` is the calendar's name for the day, when the calendar made the day what it is. */
export type DayPlan =
  | { readonly state: 'open'; readonly name?: string; readonly slots: readonly PlannedSlot[] }
  | {
      readonly state: 'closed';
      readonly reason: ClosedReason;
      readonly name?: string;
      readonly slots: readonly [];
    };

export interface DayToPlan {
  readonly date: LocalDate;
  readonly week: Week;
  readonly calendar: readonly CalendarDay[];
  readonly windows: readonly OpenWindow[];
  readonly settings: PlanSettings;
  /** IANA zone of the centre. */
  readonly zone: string;
}

/**
 * The slots of a centre on a local date. They start where a stretch of reception starts and follow each
 * other by `slotMinutes`; what is left shorter than a slot is none. On a day with a clock change every slot
 * still lasts `slotMinutes` of real time: none starts at a time clocks skip or is cut short by the skip, and
 * of times that clocks show twice only the first is used, so no two slots of a day read the same.
 *
 * `closed` says why: the week and calendar (`no-reception`, `day-off`), no window open that date
 * (`no-windows`), or reception too short for a single slot (`no-reception`). Throws RangeError when
 * `slotMinutes` is not a whole number of at least 1: settings are checked before they come here.
 */
export function planDay({ date, week, calendar, windows, settings, zone }: DayToPlan): DayPlan {
  const day = hoursOf(date, week, calendar);
  if (day.kind === 'closed') return closed(day.reason, day.name);
  const capacity = windows.filter((window) => isOpenOn(window, date)).length;
  if (capacity === 0) return closed('no-windows');
  const reserved = Math.floor((capacity * settings.reservePercent) / 100);
  const opensAt = instantOf(addDays(date, -settings.horizonDays), 0, zone);
  const reserveOpensAt = instantOf(date, settings.reserveOpensMinutes, zone);
  const slots = receptionOf(day.hours)
    .flatMap((stretch) => slotStarts(date, stretch, settings.slotMinutes, zone))
    .map((startsAt) => ({
      startsAt,
      endsAt: startsAt + settings.slotMinutes * MINUTE_MS,
      capacity,
      reserved,
      opensAt,
      closesAt: startsAt - settings.noticeMinutes * MINUTE_MS,
      reserveOpensAt,
    }));
  if (slots.length === 0) return closed('no-reception', day.note?.name);
  return { state: 'open', ...(day.note && { name: day.note.name }), slots };
}

function slotStarts(
  date: LocalDate,
  { from, to }: Interval,
  slotMinutes: number,
  zone: string,
): readonly number[] {
  if (!Number.isInteger(slotMinutes) || slotMinutes < 1) throw new RangeError('a slot of no whole minutes');
  const count = Math.floor((to - from) / slotMinutes);
  return Array.from({ length: count }, (_, index) => from + index * slotMinutes).flatMap((minutes) => {
    const startsAt = instantOf(date, minutes, zone);
    const isShown = localOf(startsAt, zone).minutes === minutes;
    const isWhole = instantOf(date, minutes + slotMinutes, zone) - startsAt >= slotMinutes * MINUTE_MS;
    return isShown && isWhole ? [startsAt] : [];
  });
}

function isOpenOn({ closures }: OpenWindow, date: LocalDate): boolean {
  return !closures.some(({ fromDate, toDate }) => fromDate <= date && date <= toDate);
}

function closed(reason: ClosedReason, name?: string): DayPlan {
  return { state: 'closed', reason, ...(name !== undefined && { name }), slots: [] };
}
