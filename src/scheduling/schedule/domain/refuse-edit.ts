import type { LocalDate } from '../../../common/time/local-date.ts';
import { daysBetween } from '../../../common/time/local-date.ts';
import { neverOpens, receptionOf } from '../../../slots/domain/week.ts';
import { nextYearly } from './schedule-edit.ts';
import type { Closure, DayKind, OwnDay, OwnSchedule, ScheduleEdit } from './schedule-edit.ts';

/** A year of days at once is a mistake of the year. */
export const MOST_DAYS_AT_ONCE = 62;
/** A window may be closed for long, but not for ever: then it is taken away. */
export const MOST_DAYS_CLOSED = 366;

export type EditRefusal =
  /** A member of the edit breaks a rule. */
  | { readonly why: 'field'; readonly pointer: string; readonly code: FieldCode }
  /** The owner has a day on that date that says otherwise. */
  | { readonly why: 'day-contradicts'; readonly day: OwnDay }
  | { readonly why: 'window-closed-already'; readonly closure: Closure }
  /** What is to be changed is not there. */
  | { readonly why: 'entry-not-found' };

export type FieldCode =
  'date-in-past' | 'dates-reversed' | 'too-many-days' | 'never-opens' | 'not-in-calendar';

/** Why an edit cannot be made on what is there, by the owner's date; null when it can. */
export function refuseEdit(edit: ScheduleEdit, own: OwnSchedule, today: LocalDate): EditRefusal | null {
  switch (edit.kind) {
    case 'put-week':
      if (edit.validFrom < today) return field('/validFrom', 'date-in-past');
      return neverOpens(edit.week) ? field('/week', 'never-opens') : null;
    case 'remove-week':
      if (edit.validFrom <= today) return field('/validFrom', 'date-in-past');
      return found(own.weeks.some(({ validFrom }) => validFrom === edit.validFrom));
    case 'put-day':
      return refuseDay(edit, own, today);
    case 'remove-day':
      if (edit.from < today) return field('/from', 'date-in-past');
      return refuseSpan(edit, MOST_DAYS_AT_ONCE) ?? found(own.days.some((day) => isRemoved(day, edit)));
    case 'close-window':
      return refuseClosure(edit, own, today);
    case 'reopen-window':
      return refuseReopening(edit, own, today);
    case 'put-yearly':
      return nextYearly(edit, today) === null ? field('/day', 'not-in-calendar') : null;
    case 'remove-yearly':
      return found(own.yearly.some(({ month, day }) => month === edit.month && day === edit.day));
  }
}

type Put = Extract<ScheduleEdit, { kind: 'put-day' }>;
type Removal = Extract<ScheduleEdit, { kind: 'remove-day' }>;
type Closing = Extract<ScheduleEdit, { kind: 'close-window' }>;
type Reopening = Extract<ScheduleEdit, { kind: 'reopen-window' }>;

/** Whether a day is one of those an edit takes away. */
export function isRemoved(day: OwnDay, { from, to, dayKind }: Removal): boolean {
  return day.kind === dayKind && from <= day.date && day.date <= to;
}

function refuseDay({ from, to, day }: Put, { days }: OwnSchedule, today: LocalDate): EditRefusal | null {
  if (from < today) return field('/from', 'date-in-past');
  const span = refuseSpan({ from, to }, MOST_DAYS_AT_ONCE);
  if (span) return span;
  if (day.hours && receptionOf(day.hours).length === 0) return field('/hours', 'never-opens');
  const other = days.find(({ date, kind }) => from <= date && date <= to && contradicts(kind, day.kind));
  return other ? { why: 'day-contradicts', day: other } : null;
}

/** A working Saturday may be short as well; nothing else of one owner stands beside another on a date. */
function contradicts(one: DayKind, other: DayKind): boolean {
  if (one === other) return false;
  return !(['short-day', 'working-day'].includes(one) && ['short-day', 'working-day'].includes(other));
}

function refuseClosure(
  edit: Closing,
  { windows, closures }: OwnSchedule,
  today: LocalDate,
): EditRefusal | null {
  if (edit.from < today) return field('/from', 'date-in-past');
  const span = refuseSpan(edit, MOST_DAYS_CLOSED);
  if (span) return span;
  if (!windows.includes(edit.window)) return { why: 'entry-not-found' };
  const other = closures.find(
    ({ window, from, to }) => window === edit.window && from <= edit.to && edit.from <= to,
  );
  return other ? { why: 'window-closed-already', closure: other } : null;
}

function refuseReopening(edit: Reopening, { closures }: OwnSchedule, today: LocalDate): EditRefusal | null {
  const closure = closures.find(({ id }) => id === edit.closureId);
  if (!closure || closure.to < today) return { why: 'entry-not-found' };
  if (edit.from < today) return field('/from', 'date-in-past');
  return edit.from > closure.to ? field('/from', 'dates-reversed') : null;
}

function refuseSpan({ from, to }: { from: LocalDate; to: LocalDate }, most: number): EditRefusal | null {
  if (to < from) return field('/to', 'dates-reversed');
  return daysBetween(from, to) + 1 > most ? field('/to', 'too-many-days') : null;
}

function found(isThere: boolean): EditRefusal | null {
  return isThere ? null : { why: 'entry-not-found' };
}

function field(pointer: string, code: FieldCode): EditRefusal {
  return { why: 'field', pointer, code };
}
