import { daysBetween } from '../../../common/time/local-date.ts';
import type { LocalDate } from '../../../common/time/local-date.ts';

/** Somebody whose time is closed. `date` and `minutes` are the centre's own. */
export interface Displaced {
  readonly bookingId: string;
  readonly centreId: string;
  readonly service: string;
  readonly startsAt: number;
  readonly date: LocalDate;
  readonly minutes: number;
}

/** A time with room, as it may be offered. */
export interface FreePlace {
  readonly centreId: string;
  readonly startsAt: number;
  readonly date: LocalDate;
  readonly minutes: number;
  readonly room: number;
  /** As the crow flies from the centre of the closed time; null where a point is not known. */
  readonly km: number | null;
  readonly services: readonly string[];
}

export interface Allocation {
  readonly person: Displaced;
  /** null: nothing is free for them, staff will have to find something. */
  readonly place: FreePlace | null;
}

/**
 * Who goes where: each person the best place that is left, those of the earlier time first. The best is on the nearest
 * day, never before the day that is closed; of that day at the same centre before a nearby one, the nearer before the
 * further; and of those the nearest time of day, the earlier of two. No place is given to more people than it has room.
 */
export function allocate(people: readonly Displaced[], free: readonly FreePlace[]): Allocation[] {
  const room = new Map(free.map((place) => [place, place.room]));
  const inTurn = people.toSorted((a, b) => a.startsAt - b.startsAt);
  return inTurn.map((person) => {
    const place = bestPlace(
      person,
      free.filter((each) => (room.get(each) ?? 0) > 0),
    );
    if (place) room.set(place, (room.get(place) ?? 0) - 1);
    return { person, place };
  });
}

/** Negative when the first place suits the person better. */
export function comparePlaces(person: Displaced, a: FreePlace, b: FreePlace): number {
  return (
    daysBetween(person.date, a.date) - daysBetween(person.date, b.date) ||
    distance(person, a) - distance(person, b) ||
    Math.abs(a.minutes - person.minutes) - Math.abs(b.minutes - person.minutes) ||
    a.startsAt - b.startsAt ||
    (a.centreId < b.centreId ? -1 : 1)
  );
}

/** Whether the place can be offered to the person at all. */
export function suits(person: Displaced, place: FreePlace): boolean {
  return (
    place.services.includes(person.service) &&
    place.date >= person.date &&
    !(place.centreId === person.centreId && place.startsAt === person.startsAt)
  );
}

function bestPlace(person: Displaced, free: readonly FreePlace[]): FreePlace | null {
  let best: FreePlace | null = null;
  for (const place of free) {
    if (suits(person, place) && (!best || comparePlaces(person, place, best) < 0)) best = place;
  }
  return best;
}

function distance(person: Displaced, place: FreePlace): number {
  if (place.centreId === person.centreId) return -1;
  return place.km ?? Number.MAX_SAFE_INTEGER;
}
