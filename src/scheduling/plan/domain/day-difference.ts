import type { LocalDate } from '../../../common/time/local-date.ts';
import { localOf } from '../../../common/time/wall-clock.ts';

/** As much of a slot as a day is summed up from. */
export interface CountedSlot {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly capacity: number;
}

/** A day as the plan has it. */
export interface DaySum {
  /** Stretches of reception, as clocks of the centre show them: minutes of the day. */
  readonly hours: readonly { readonly from: number; readonly to: number }[];
  readonly slots: number;
  readonly places: number;
}

/** A date on which two plans differ. */
export interface DayDifference {
  readonly date: LocalDate;
  readonly before: DaySum;
  readonly after: DaySum;
}

const MINUTE_MS = 60_000;
const NOTHING: DaySum = { hours: [], slots: 0, places: 0 };

/** The dates on which two plans of a centre differ, in order. A slot that gives nobody a place is none. */
export function dayDifferences(
  before: readonly CountedSlot[],
  after: readonly CountedSlot[],
  zone: string,
): readonly DayDifference[] {
  const [was, is] = [daySums(before, zone), daySums(after, zone)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .toSorted()
    .map((date) => ({ date, before: was.get(date) ?? NOTHING, after: is.get(date) ?? NOTHING }))
    .filter((day) => !isSame(day.before, day.after));
}

/** What each date of a plan offers, by date. */
export function daySums(slots: readonly CountedSlot[], zone: string): ReadonlyMap<LocalDate, DaySum> {
  const sums = new Map<LocalDate, DaySum>();
  const offered = slots.filter(({ capacity }) => capacity > 0).toSorted((a, b) => a.startsAt - b.startsAt);
  for (const slot of offered) {
    const { date, minutes } = localOf(slot.startsAt, zone);
    const sum = sums.get(date) ?? NOTHING;
    const length = (slot.endsAt - slot.startsAt) / MINUTE_MS;
    sums.set(date, {
      hours: extended(sum.hours, { from: minutes, to: minutes + length }),
      slots: sum.slots + 1,
      places: sum.places + slot.capacity,
    });
  }
  return sums;
}

/** A time at which people are received. */
export interface TimeOfDay {
  /** Minutes of the day, as clocks of the centre show them. */
  readonly at: number;
  readonly places: number;
}

/** The times of each date of a plan that give somebody a place, in order. */
export function timesByDate(
  slots: readonly CountedSlot[],
  zone: string,
): ReadonlyMap<LocalDate, readonly TimeOfDay[]> {
  const times = new Map<LocalDate, TimeOfDay[]>();
  const offered = slots.filter(({ capacity }) => capacity > 0).toSorted((a, b) => a.startsAt - b.startsAt);
  for (const { startsAt, capacity: places } of offered) {
    const { date, minutes: at } = localOf(startsAt, zone);
    times.set(date, [...(times.get(date) ?? []), { at, places }]);
  }
  return times;
}

function extended(hours: DaySum['hours'], next: { from: number; to: number }): DaySum['hours'] {
  const last = hours.at(-1);
  if (last?.to !== next.from) return [...hours, next];
  return [...hours.slice(0, -1), { from: last.from, to: next.to }];
}

function isSame(a: DaySum, b: DaySum): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
