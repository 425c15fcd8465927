import { Injectable } from '@nestjs/common';
import type { Db, Tx } from '../../common/database/tx.ts';
import { newId } from '../../common/ids.ts';
import { Clock } from '../../common/time/clock.ts';
import { instantOf, localOf } from '../../common/time/wall-clock.ts';
import type { ChangeCause } from '../plan/change-cause.ts';
import { allocate } from './domain/allocate.ts';
import type { Allocation, FreePlace } from './domain/allocate.ts';
import { FreePlacesReader } from './free-places.reader.ts';
import { MovesRepository } from './moves.repository.ts';
import type { FallenRow } from './moves.repository.ts';
import type { Surplus } from './surplus.ts';

export interface MassMove {
  readonly cause: ChangeCause;
  /** Who did it, for the trail. */
  readonly actor: string;
  readonly surplus: readonly Surplus[];
}

/** Somebody whose time goes, and where they would be asked to come instead. */
export interface Hit {
  readonly centreId: string;
  readonly bookingId: string;
  readonly startsAt: number;
  /** A letter goes to whoever left an e-mail; the others are called. */
  readonly told: 'letter' | 'call';
  /** null: nothing is free here or nearby; staff will have to find something. */
  readonly to: { readonly centreId: string; readonly startsAt: number } | null;
}

/** Bookings of closed times, moved all together. Whoever closes a time hands them over in the same transaction. */
@Injectable()
export class MassMoves {
  constructor(
    private readonly moves: MovesRepository,
    private readonly freePlaces: FreePlacesReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes down everybody who falls out, in the transaction that closes their time, which must hold the slots' locks:
   * nobody can be forgotten. The people are told after the commit. The id of the run, null when nobody is concerned.
   */
  async begin(tx: Tx, { cause, actor, surplus }: MassMove): Promise<string | null> {
    if (surplus.length === 0) return null;
    const now = new Date(this.clock.now());
    const id = newId();
    await this.moves.withdrawFallenOffers(tx, surplus, now);
    const people = await this.moves.begin(tx, { id, cause, actor, now }, surplus);
    return people > 0 ? id : null;
  }

  /** Who would fall out and where each would go, were it done now. Reads only. */
  async propose(db: Db, surplus: readonly Surplus[]): Promise<readonly Hit[]> {
    if (surplus.length === 0) return [];
    const fallen = await this.moves.fallen(db, surplus, new Date(this.clock.now()));
    const given = new Map<string, number>();
    const hits: Hit[] = [];
    for (const centreId of new Set(fallen.map((row) => row.centreId))) {
      const people = fallen.filter((row) => row.centreId === centreId);
      const free = await this.#around(db, people, given);
      for (const { person, place } of allocate(people.map(displaced), free)) {
        if (place) given.set(keyOf(place), (given.get(keyOf(place)) ?? 0) + 1);
        hits.push(hitOf(person, place, people));
      }
    }
    return hits;
  }

  /** Free places around a centre, without those that people of other centres were given before. */
  async #around(db: Db, people: readonly FallenRow[], given: Map<string, number>): Promise<FreePlace[]> {
    const [first] = people;
    if (!first) return [];
    const { date } = localOf(first.startsAt.getTime(), first.timeZone);
    const from = new Date(instantOf(date, 0, first.timeZone));
    const free = await this.freePlaces.around(db, first.centreId, from, this.clock.now());
    return free.map((place) => ({ ...place, room: place.room - (given.get(keyOf(place)) ?? 0) }));
  }
}

function displaced({ id, centreId, service, startsAt, timeZone }: FallenRow): Allocation['person'] {
  const instant = startsAt.getTime();
  return { bookingId: id, centreId, service, startsAt: instant, ...localOf(instant, timeZone) };
}

function hitOf(
  { bookingId, centreId, startsAt }: Allocation['person'],
  place: FreePlace | null,
  people: readonly FallenRow[],
): Hit {
  const hasEmail = people.find(({ id }) => id === bookingId)?.hasEmail ?? false;
  const to = place && { centreId: place.centreId, startsAt: place.startsAt };
  return { centreId, bookingId, startsAt, told: hasEmail ? 'letter' : 'call', to };
}

function keyOf({ centreId, startsAt }: FreePlace): string {
  return `${centreId} ${startsAt}`;
}
