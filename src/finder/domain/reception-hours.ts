import { WEEKDAYS } from '../../common/time/local-date.ts';
import type { Weekday } from '../../common/time/local-date.ts';
import { formatMinutes } from '../../common/time/minutes.ts';
import { receptionOf } from '../../slots/domain/week.ts';
import type { Week } from '../../slots/domain/week.ts';

/** A stretch of reception on a weekday (1 = Monday), local time; a break makes two of a day. */
export interface ReceptionHours {
  readonly weekday: Weekday;
  readonly opens: string;
  readonly closes: string;
}

/** The week as the stretches in which people are received, in order. */
export function receptionHours(week: Week): ReceptionHours[] {
  return WEEKDAYS.flatMap((weekday) =>
    receptionOf(week[weekday]).map(({ from, to }) => ({
      weekday,
      opens: formatMinutes(from),
      closes: formatMinutes(to),
    })),
  );
}
