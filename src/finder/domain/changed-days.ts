import type { LocalDate } from '../../common/time/local-date.ts';
import { weekdayOf } from '../../common/time/local-date.ts';
import { formatMinutes } from '../../common/time/minutes.ts';
import { hoursOf } from '../../slots/domain/calendar.ts';
import type { CalendarDay } from '../../slots/domain/calendar.ts';
import { receptionOf } from '../../slots/domain/week.ts';
import type { Week } from '../../slots/domain/week.ts';

/** A date on which people are received otherwise than the week says. */
export interface ChangedDay {
  readonly date: LocalDate;
  /** For people: "День народного единства". */
  readonly name: string;
  /** The stretches of reception, local time; none when nobody is received. */
  readonly hours: readonly { readonly opens: string; readonly closes: string }[];
}

/**
 * Coming dates that differ from the week, in order. A day off on which the centre would not have received
 * anybody changes nothing and is left out, and so are dates before the hours are known.
 */
export function changedDays(
  calendar: ReadonlyMap<LocalDate, readonly CalendarDay[]>,
  weekOf: (date: LocalDate) => Week | null,
): ChangedDay[] {
  return [...calendar]
    .flatMap(([date, days]) => {
      const week = weekOf(date);
      return week ? [changedDay(date, week, days)] : [];
    })
    .filter((day) => day !== null)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function changedDay(date: LocalDate, week: Week, days: readonly CalendarDay[]): ChangedDay | null {
  const usual = receptionOf(week[weekdayOf(date)]);
  const opening = hoursOf(date, week, days);
  if (opening.kind === 'closed') {
    if (usual.length === 0) return null;
    return { date, name: opening.name ?? '', hours: [] };
  }
  const now = receptionOf(opening.hours);
  if (JSON.stringify(now) === JSON.stringify(usual)) return null;
  const hours = now.map(({ from, to }) => ({ opens: formatMinutes(from), closes: formatMinutes(to) }));
  return { date, name: opening.note?.name ?? '', hours };
}
