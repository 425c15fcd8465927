import type { Interval } from '../../common/time/interval.ts';
import type { Weekday } from '../../common/time/local-date.ts';
import type { DayHours } from '../../slots/domain/week.ts';

/** What a text says of a week; a weekday it says nothing of is not there. */
export type SaidDays = Readonly<Partial<Record<Weekday, DayHours>>>;

/** What was read with a doubt: the reading stands, and people are told. */
export type HoursNote =
  | 'weekday-twice'
  | 'weekday-cut-off'
  | 'weekdays-missing'
  | 'days-assumed'
  | 'by-appointment'
  | 'remark-left-out';

export type HoursFault =
  | 'unreadable'
  | 'not-every-week'
  | 'no-weekday'
  | 'contradiction'
  | 'ends-before-begins'
  | 'break-outside-hours'
  | 'no-hours';

export interface HoursRefused {
  readonly ok: false;
  readonly reason: HoursFault;
  /** The piece of the text that is to blame. */
  readonly fragment: string;
}

export type HoursReading =
  { readonly ok: true; readonly days: SaidDays; readonly notes: readonly HoursNote[] } | HoursRefused;

/** One thing a text says of some days. `work` empty and `closed` false: only breaks or another end were said. */
export interface Statement {
  readonly days: readonly Weekday[];
  /** Days said as a span or a set, which a day said by name overrides without a doubt. */
  readonly isSpan: boolean;
  work: Interval[];
  breaks: Interval[];
  closed: boolean;
  noBreak: boolean;
  /** `до 20:00`, `с 10:00`: the rest is what another statement says. */
  opens: number | null;
  closes: number | null;
}

/** A break that stands apart: for the statements before it, or for all of them when it comes first. */
export interface ApartBreak {
  readonly breaks: readonly Interval[];
  readonly after: number;
}

export interface Said {
  readonly ok: true;
  readonly statements: readonly Statement[];
  readonly apart: readonly ApartBreak[];
  /** Hours before any day: of the days nothing else is said of. */
  readonly bare: Statement | null;
  readonly notes: readonly HoursNote[];
}
