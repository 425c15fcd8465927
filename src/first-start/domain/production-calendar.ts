import { weekdayOf } from '../../common/time/local-date.ts';
import type { LocalDate, Weekday } from '../../common/time/local-date.ts';

/** A year of the federal production calendar as shipped. A day off is moved `from` a date `to` another. */
export interface ProductionYear {
  readonly act: string;
  readonly transfers: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  readonly nonWorking: readonly { readonly date: LocalDate; readonly name: string }[];
  readonly workingWeekend: readonly LocalDate[];
  readonly short: readonly LocalDate[];
}

/** A day of a calendar, whoever's it is. */
export interface ShippedDay {
  readonly date: LocalDate;
  readonly kind: 'day-off' | 'short-day' | 'working-day';
  readonly name: string;
  readonly act: string | null;
  /** Of a working day: the weekday whose hours it has. */
  readonly asWeekday?: Weekday;
}

/**
 * The days of a year on which the week does not apply as it stands. A working weekend has the hours of the
 * day its own day off was moved to. Throws when no transfer says so: the shipped file would be wrong.
 */
export function federalDays({
  act,
  transfers,
  nonWorking,
  workingWeekend,
  short,
}: ProductionYear): ShippedDay[] {
  return [
    ...nonWorking.map(({ date, name }): ShippedDay => ({ date, kind: 'day-off', name, act })),
    ...short.map((date): ShippedDay => ({ date, kind: 'short-day', name: 'Сокращённый день', act })),
    ...workingWeekend.map((date) => {
      const movedTo = transfers.find(({ from }) => from === date)?.to;
      if (movedTo === undefined) throw new Error(`the production calendar moves no day off from ${date}`);
      return workingDay(date, weekdayOf(movedTo), act);
    }),
  ];
}

/** A day off that is worked, with the hours of another weekday. */
export function workingDay(date: LocalDate, asWeekday: Weekday, act: string | null): ShippedDay {
  const name = weekdayOf(date) === 7 ? 'Рабочее воскресенье' : 'Рабочая суббота';
  return { date, kind: 'working-day', name, act, asWeekday };
}
