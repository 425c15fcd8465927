import { weekdayOf } from '../../common/time/local-date.ts';
import type { LocalDate } from '../../common/time/local-date.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import type { PlannedSlot } from '../../slots/domain/day-plan.ts';
import { between, oneOf } from './random.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Fate = 'comes' | 'absent' | 'leaves' | 'cancelled-by-applicant' | 'cancelled-by-centre';

/** A booking that never was. Instants are epoch milliseconds. */
export interface DemoBooking {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly service: string;
  readonly source: 'site' | 'hotline' | 'desk';
  readonly inReserve: boolean;
  readonly bookedAt: number;
  /** The time it had before it was moved here; null for most. */
  readonly movedFrom: number | null;
  /** `leaves`: comes, and does not come when called. */
  readonly fate: Fate;
}

export interface DemoDayFacts {
  readonly date: LocalDate;
  readonly zone: string;
  readonly slots: readonly PlannedSlot[];
}

/** People come in autumn and before holidays more than in summer; on Mondays more than on Fridays; before noon. */
const OF_MONTH = [0.8, 1, 1.05, 1, 0.9, 0.8, 0.7, 0.85, 1.2, 1.15, 1.1, 1.25] as const;
const OF_WEEKDAY = [1.35, 1.1, 1, 1, 0.85, 0.7, 0.5] as const;
const OF_HOUR: Readonly<Record<number, number>> = {
  9: 1.6,
  10: 2.1,
  11: 1.7,
  12: 1,
  13: 0.7,
  14: 1,
  15: 1.3,
  16: 1,
};
/** How many of a day's places are asked for when all of the above is 1. */
const USUAL = 0.12;
/** Now and then everybody wants the same hour. */
const RUSH = 0.03;

/** The bookings for a day of one centre, in the order of their times. */
export function demoBookings({ date, zone, slots }: DemoDayFacts, random: Random): readonly DemoBooking[] {
  const month = OF_MONTH[Number(date.slice(5, 7)) - 1] ?? 1;
  const demand = USUAL * month * (OF_WEEKDAY[weekdayOf(date) - 1] ?? 1) * (0.8 + random() * 0.4);
  return slots.flatMap((slot) => {
    const hour = Math.floor(localOf(slot.startsAt, zone).minutes / 60);
    const wanted = random() < RUSH ? 0.9 : demand * (OF_HOUR[hour] ?? 0.6);
    const taken = Array.from({ length: slot.capacity }, () => random()).filter((one) => one < wanted).length;
    return Array.from({ length: taken }, (_, nth) => demoBooking(slot, nth, slots, random));
  });
}

function demoBooking(
  slot: PlannedSlot,
  nth: number,
  slots: readonly PlannedSlot[],
  random: Random,
): DemoBooking {
  const inReserve = slot.reserved > 0 && nth >= slot.capacity - slot.reserved;
  // The reserve is for whoever needs it the same day, and then mostly at the desk.
  const source = oneOf(random, inReserve ? RESERVE_DOORS : DOORS);
  const ahead = inReserve || source === 'desk' ? between(random, 1, 4) * HOUR : aheadOf(random);
  const earlier = slots[between(random, 0, slots.length - 1)];
  const isMoved =
    random() < 0.04 && earlier !== undefined && earlier.startsAt !== slot.startsAt && !inReserve;
  return {
    ...{ startsAt: slot.startsAt, endsAt: slot.endsAt, source, inReserve },
    service: oneOf(random, SERVICES),
    bookedAt: slot.startsAt - ahead - between(random, 0, 59) * MINUTE,
    movedFrom: isMoved ? earlier.startsAt : null,
    fate: oneOf(random, FATES),
  };
}

/** Most book for tomorrow or the day after, some for the end of the horizon. */
function aheadOf(random: Random): number {
  const days = Math.min(13, Math.floor(-Math.log(1 - random()) * 3.2));
  return Math.max(days * DAY - between(random, 0, 6) * HOUR, HOUR);
}

const SERVICES = [
  ['account-recovery', 66],
  ['account-confirmation', 34],
] as const;
const DOORS = [
  ['site', 72],
  ['hotline', 20],
  ['desk', 8],
] as const;
const RESERVE_DOORS = [
  ['desk', 70],
  ['hotline', 20],
  ['site', 10],
] as const;
const FATES = [
  ['comes', 815],
  ['absent', 95],
  ['leaves', 10],
  ['cancelled-by-applicant', 70],
  ['cancelled-by-centre', 10],
] as const;
