import { addDays } from '../../common/time/local-date.ts';
import type { LocalDate } from '../../common/time/local-date.ts';

/** What the public is told of a date. */
export type DayState = 'free' | 'full' | 'closed' | 'past' | 'beyond-horizon';

export interface DayFacts {
  readonly date: LocalDate;
  /** The centre's own date now. */
  readonly today: LocalDate;
  /** The last date the public may book is `today` plus so many days. */
  readonly horizonDays: number;
  /** The plan's word on the date. */
  readonly planned: 'open' | 'closed';
  /** Places the public can hold now. */
  readonly free: number;
  /** Whether a slot of the date, full or not, is still ahead of its notice. */
  readonly anyAhead: boolean;
}

/**
 * The state of a date; the first that fits:
 *
 * 1. `past`: before today.
 * 2. `closed`: nobody is received. Goes before `beyond-horizon`, because that promises places later and a
 *    day off will have none; and today it goes before `past`, because there was nothing to miss.
 * 3. `past`: today, with nothing left ahead of the notice.
 * 4. `beyond-horizon`: later than `horizonDays` after today.
 * 5. `free` when a place can be held now, else `full`.
 */
export function dayState({ date, today, horizonDays, planned, free, anyAhead }: DayFacts): DayState {
  if (date < today) return 'past';
  if (planned === 'closed') return 'closed';
  if (date === today && !anyAhead) return 'past';
  if (date > addDays(today, horizonDays)) return 'beyond-horizon';
  return free > 0 ? 'free' : 'full';
}
