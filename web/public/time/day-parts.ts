import { wallHour } from '../../shared/dates.ts';

/** One time that can be taken. Instants are epoch milliseconds. */
export interface FreeTime {
  readonly startsAt: number;
  /** Held for the reader already: nobody else can have it. */
  readonly isOwn?: boolean;
}

export type DayPart = 'morning' | 'afternoon' | 'evening';

/** Free times by part of the day on the centre's wall clock: before noon, before five, later. Empty parts are left out. */
export function dayParts<Time extends FreeTime>(
  times: readonly Time[],
  timeZone: string,
): readonly { readonly part: DayPart; readonly times: readonly Time[] }[] {
  const parts: readonly DayPart[] = ['morning', 'afternoon', 'evening'];
  return parts
    .map((part) => ({
      part,
      times: times.filter((time) => partOf(wallHour(timeZone, time.startsAt)) === part),
    }))
    .filter(({ times: ofPart }) => ofPart.length > 0);
}

function partOf(hour: number): DayPart {
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}
