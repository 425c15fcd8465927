import type { DemoBooking } from './demo-bookings.ts';
import { between, oneOf } from './random.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;
const LATE_AFTER = 15 * MINUTE;
const USUALLY_BUSY = 4 * MINUTE;
const MOST_BUSY = 25 * MINUTE;

/** Whoever came, from the door to the end. Instants are epoch milliseconds. */
export interface DemoVisit {
  readonly booking: DemoBooking;
  readonly arrivedAt: number;
  readonly isLate: boolean;
  readonly window: number;
  readonly calledAt: number;
  /** Null for whoever did not come when called. */
  readonly startedAt: number | null;
  readonly endedAt: number;
  readonly outcome: 'recovered' | 'confirmed' | 'refused' | 'referred' | null;
}

interface Comer {
  readonly booking: DemoBooking;
  readonly arrivedAt: number;
  readonly isLate: boolean;
}

/** The hall of a day: people are called to the first free window by their time, late ones after those on time. */
export function demoHall(
  bookings: readonly DemoBooking[],
  windows: number,
  random: Random,
): readonly DemoVisit[] {
  const waiting = bookings
    .filter(({ fate }) => fate === 'comes' || fate === 'leaves')
    .map((booking) => comerOf(booking, random));
  // Somebody is ill now and then, and one window stays shut.
  const open = windows > 1 && random() < 0.1 ? windows - 1 : windows;
  const free = Array.from({ length: open }, () => 0);
  const visits: DemoVisit[] = [];
  while (waiting.length > 0) {
    const window = free.indexOf(Math.min(...free));
    const next = nextOf(waiting, free[window] ?? 0);
    waiting.splice(waiting.indexOf(next), 1);
    const ready = Math.max(next.arrivedAt, next.booking.startsAt) + busyWithOthers(random);
    const calledAt = Math.max(free[window] ?? 0, ready) + between(random, 5, 50) * 1000;
    const visit = visitOf(next, { window: window + 1, calledAt }, random);
    visits.push(visit);
    free[window] = visit.endedAt;
  }
  return visits.sort((a, b) => a.arrivedAt - b.arrivedAt);
}

/** A clerk is seldom free that very minute: papers, other services, a telephone. */
function busyWithOthers(random: Random): number {
  return Math.min(MOST_BUSY, Math.round(-Math.log(1 - random()) * USUALLY_BUSY));
}

function comerOf(booking: DemoBooking, random: Random): Comer {
  const minutes = random() < 0.05 ? between(random, 16, 28) : between(random, -18, 6);
  const arrivedAt = booking.startsAt + minutes * MINUTE + between(random, 0, 59) * 1000;
  return { booking, arrivedAt, isLate: arrivedAt > booking.startsAt + LATE_AFTER };
}

/** Of those in the hall when the window is free whose turn it is; else who comes first. */
function nextOf(waiting: readonly Comer[], freeAt: number): Comer {
  const here = waiting.filter(({ arrivedAt }) => arrivedAt <= freeAt);
  const turn = (a: Comer, b: Comer): number =>
    Number(a.isLate) - Number(b.isLate) ||
    a.booking.startsAt - b.booking.startsAt ||
    a.arrivedAt - b.arrivedAt;
  const [next] =
    here.length > 0 ? [...here].sort(turn) : [...waiting].sort((a, b) => a.arrivedAt - b.arrivedAt);
  if (!next) throw new RangeError('nobody waits');
  return next;
}

function visitOf(
  comer: Comer,
  { window, calledAt }: { readonly window: number; readonly calledAt: number },
  random: Random,
): DemoVisit {
  const { booking } = comer;
  if (booking.fate === 'leaves') {
    const endedAt = calledAt + 3 * MINUTE;
    return { ...comer, window, calledAt, startedAt: null, endedAt, outcome: null };
  }
  const startedAt = calledAt + between(random, 20, 90) * 1000;
  // Mostly a quarter of an hour, now and then twice as long.
  const length = (7 + random() * 9 + (random() < 0.12 ? random() * 18 : 0)) * MINUTE;
  const good = booking.service === 'account-recovery' ? 'recovered' : 'confirmed';
  const outcome = oneOf(random, [
    [good, 93],
    ['refused', 5],
    ['referred', 2],
  ] as const);
  return { ...comer, window, calledAt, startedAt, endedAt: Math.round(startedAt + length), outcome };
}
