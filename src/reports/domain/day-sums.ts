import { PROMISED_WAIT_SECONDS } from './promise.ts';
import type { HallSum } from './hall-sums.ts';
import type { VisitSum } from './visit-sums.ts';

/** What a report says of a service on one day of a centre: its bookings, its hall. */
export interface DaySum extends Omit<VisitSum, 'hour'> {
  readonly arrived: number;
  readonly late: number;
  readonly served: number;
  readonly refused: number;
  readonly referred: number;
  /** Waits of those who came in time that were longer than promised. */
  readonly waitsOver: number;
  readonly waitSeconds: readonly number[];
  readonly lateWaitSeconds: readonly number[];
  readonly serviceSeconds: readonly number[];
}

/** The load of an hour of a day, of one service. */
export interface HourSum {
  readonly hour: number;
  readonly service: string;
  /** Bookings for this hour, moved here or not. */
  readonly booked: number;
  readonly arrived: number;
  readonly waits: number;
  readonly waitsOver: number;
}

const VISIT_COUNTERS = [
  ...(['booked', 'bySite', 'byHotline', 'byDesk', 'movedIn', 'movedOut', 'movedByStaff'] as const),
  ...(['cancelledByApplicant', 'cancelledByCentre', 'absent', 'missedCall', 'came', 'open'] as const),
  'reserveUsed',
] as const satisfies readonly (keyof VisitSum)[];
const HALL_COUNTERS = ['arrived', 'late', 'served', 'refused', 'referred'] as const;

export const DAY_COUNTERS = [...VISIT_COUNTERS, ...HALL_COUNTERS, 'waitsOver'] as const;
export type DayCounter = (typeof DAY_COUNTERS)[number];

/** The sums of a day by service, in their order. */
export function daySums(visits: readonly VisitSum[], hall: readonly HallSum[]): readonly DaySum[] {
  return servicesOf(visits, hall).map((service): DaySum => {
    const ofVisits = visits.filter((sum) => sum.service === service);
    const ofHall = hall.filter((sum) => sum.service === service);
    const waitSeconds = ofHall.flatMap((sum) => sum.waitSeconds);
    return {
      service,
      ...totals(VISIT_COUNTERS, ofVisits),
      ...totals(HALL_COUNTERS, ofHall),
      leadHours: ofVisits.flatMap((sum) => sum.leadHours),
      waitsOver: over(waitSeconds),
      waitSeconds,
      lateWaitSeconds: ofHall.flatMap((sum) => sum.lateWaitSeconds),
      serviceSeconds: ofHall.flatMap((sum) => sum.serviceSeconds),
    };
  });
}

/** The sums of a day by hour and service, for those hours in which there was something. */
export function hourSums(visits: readonly VisitSum[], hall: readonly HallSum[]): readonly HourSum[] {
  const hours = [...new Set([...visits, ...hall].map(({ hour }) => hour))].sort((a, b) => a - b);
  return hours.flatMap((hour) => {
    const ofVisits = visits.filter((sum) => sum.hour === hour);
    const ofHall = hall.filter((sum) => sum.hour === hour);
    return servicesOf(ofVisits, ofHall).map((service): HourSum => {
      const visit = ofVisits.find((sum) => sum.service === service);
      const rows = ofHall.filter((sum) => sum.service === service);
      const waits = rows.flatMap((sum) => sum.waitSeconds);
      const arrived = rows.reduce((sum, row) => sum + row.arrived, 0);
      const booked = (visit?.booked ?? 0) + (visit?.movedIn ?? 0);
      return { hour, service, booked, arrived, waits: waits.length, waitsOver: over(waits) };
    });
  });
}

function servicesOf(visits: readonly VisitSum[], hall: readonly HallSum[]): readonly string[] {
  return [...new Set([...visits, ...hall].map(({ service }) => service))].sort();
}

function totals<Key extends string>(
  keys: readonly Key[],
  sums: readonly Readonly<Record<Key, number>>[],
): Record<Key, number> {
  const entries = keys.map((key) => [key, sums.reduce((sum, row) => sum + row[key], 0)]);
  return Object.fromEntries(entries) as Record<Key, number>;
}

function over(waits: readonly number[]): number {
  return waits.filter((wait) => wait > PROMISED_WAIT_SECONDS).length;
}
