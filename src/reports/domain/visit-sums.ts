import type { LocalDate } from '../../common/time/local-date.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { staysOf } from './booking-story.ts';
import type { BookingFacts, Stay, StayEnd } from './booking-story.ts';

/** What became of the bookings for one hour of a day, of one service. `booked` and `movedIn` are the sum of all ends. */
export interface VisitSum {
  readonly hour: number;
  readonly service: string;
  /** First booked for this time, by the site, the hotline and the desk. */
  readonly booked: number;
  readonly bySite: number;
  readonly byHotline: number;
  readonly byDesk: number;
  readonly movedIn: number;
  readonly movedOut: number;
  /** Those of `movedOut` whom staff moved. */
  readonly movedByStaff: number;
  readonly cancelledByApplicant: number;
  readonly cancelledByCentre: number;
  /** Never came. */
  readonly absent: number;
  /** Came, and did not come when called. */
  readonly missedCall: number;
  readonly came: number;
  readonly open: number;
  /** Places of the reserve that were taken, whatever became of them. */
  readonly reserveUsed: number;
  /** Whole hours from booking to the time booked, of each first booking. */
  readonly leadHours: readonly number[];
}

type Counter = Exclude<keyof VisitSum, 'hour' | 'service' | 'leadHours'>;
type MutableVisitSum = { -readonly [Key in keyof VisitSum]: VisitSum[Key] } & { leadHours: number[] };

const HOUR_MS = 3_600_000;
const COUNTER_OF_END: Readonly<Record<StayEnd, Counter>> = {
  'moved-out': 'movedOut',
  'cancelled-by-applicant': 'cancelledByApplicant',
  'cancelled-by-centre': 'cancelledByCentre',
  absent: 'absent',
  'missed-call': 'missedCall',
  came: 'came',
  open: 'open',
};
const COUNTER_OF_SOURCE: Readonly<Record<string, Counter>> = { hotline: 'byHotline', desk: 'byDesk' };

/** The sums of the bookings for a day of one centre; in the order of hour and service. */
export function sumVisits(
  bookings: readonly BookingFacts[],
  localDate: LocalDate,
  zone: string,
): readonly VisitSum[] {
  const sums = new Map<string, MutableVisitSum>();
  for (const booking of bookings) {
    for (const stay of staysOf(booking)) {
      const { date, minutes } = localOf(stay.startsAt, zone);
      if (date !== localDate) continue;
      const hour = Math.floor(minutes / 60);
      const key = `${hour} ${booking.service}`;
      const sum = sums.get(key) ?? emptySum(hour, booking.service);
      sums.set(key, sum);
      count(sum, stay, booking.source);
    }
  }
  return [...sums.values()].sort((a, b) => a.hour - b.hour || (a.service < b.service ? -1 : 1));
}

function count(sum: MutableVisitSum, stay: Stay, source: string): void {
  sum[COUNTER_OF_END[stay.end]] += 1;
  if (stay.movedByStaff) sum.movedByStaff += 1;
  if (stay.inReserve) sum.reserveUsed += 1;
  if (stay.bookedAt === null) {
    sum.movedIn += 1;
    return;
  }
  sum.booked += 1;
  sum[COUNTER_OF_SOURCE[source] ?? 'bySite'] += 1;
  sum.leadHours.push(Math.max(0, Math.floor((stay.startsAt - stay.bookedAt) / HOUR_MS)));
}

function emptySum(hour: number, service: string): MutableVisitSum {
  return {
    ...{
      hour,
      service,
      booked: 0,
      bySite: 0,
      byHotline: 0,
      byDesk: 0,
      movedIn: 0,
      movedOut: 0,
      movedByStaff: 0,
    },
    ...{ cancelledByApplicant: 0, cancelledByCentre: 0, absent: 0, missedCall: 0, came: 0, open: 0 },
    ...{ reserveUsed: 0, leadHours: [] },
  };
}
