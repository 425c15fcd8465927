import { localOf } from '../../../common/time/wall-clock.ts';

/** Instants are epoch milliseconds. */
export interface LoadFacts {
  readonly timeZone: string;
  readonly slots: readonly { readonly startsAt: number; readonly capacity: number; readonly taken: number }[];
  readonly tickets: readonly {
    readonly arrivedAt: number;
    readonly endedAt: number | null;
    readonly state: string;
  }[];
}

/** One hour of a day at the centre, by its own clock. */
export interface HourLoad {
  readonly hour: number;
  /** Places the plan gives, and how many of them are held or booked. */
  readonly places: number;
  readonly taken: number;
  /** Visitors who came in that hour, and visits that ended in it. */
  readonly arrived: number;
  readonly served: number;
}

/** The load of a day by hour, from the first hour with anything in it to the last, those between without a gap. */
export function loadByHour({ timeZone, slots, tickets }: LoadFacts): HourLoad[] {
  const hours = new Map<number, HourLoad>();
  const add = (instant: number, more: Partial<HourLoad>): void => {
    const hour = Math.floor(localOf(instant, timeZone).minutes / 60);
    const known = hours.get(hour) ?? { hour, places: 0, taken: 0, arrived: 0, served: 0 };
    hours.set(hour, {
      hour,
      places: known.places + (more.places ?? 0),
      taken: known.taken + (more.taken ?? 0),
      arrived: known.arrived + (more.arrived ?? 0),
      served: known.served + (more.served ?? 0),
    });
  };
  for (const { startsAt, capacity, taken } of slots) add(startsAt, { places: capacity, taken });
  for (const { arrivedAt, endedAt, state } of tickets) {
    add(arrivedAt, { arrived: 1 });
    if (state === 'served' && endedAt !== null) add(endedAt, { served: 1 });
  }
  const known = [...hours.keys()].sort((a, b) => a - b);
  const [first = 0, last = -1] = [known[0], known.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const hour = first + index;
    return hours.get(hour) ?? { hour, places: 0, taken: 0, arrived: 0, served: 0 };
  });
}
