import { Injectable } from '@nestjs/common';
import { OfferedPlaces } from '../../bookings/offered/offered-places.ts';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { Clock } from '../../common/time/clock.ts';
import { instantOf, localOf } from '../../common/time/wall-clock.ts';
import { Outbox } from '../../notifications/outbox.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';
import { allocate } from './domain/allocate.ts';
import type { Displaced, FreePlace } from './domain/allocate.ts';
import { offerTerms } from './domain/offer-terms.ts';
import { FreePlacesReader } from './free-places.reader.ts';
import { MOVE_OFFERED } from './messages/message-kinds.ts';
import { MoveRowsRepository } from './move-rows.repository.ts';
import type { OpenMove } from './move-rows.repository.ts';
import { MoveWorkReader } from './move-work.reader.ts';
import type { LockedBooking, WaitingPerson } from './move-work.reader.ts';

/** How often the free places are looked at anew because somebody was quicker, before the next round of the clock. */
const MOST_LOOKS = 20;

type Outcome = 'done' | 'place-gone' | 'passed-over';

/** Keeps a place for each person of a centre who has none yet, and has them told. */
@Injectable()
export class OfferPlaces {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly work: MoveWorkReader,
    private readonly rows: MoveRowsRepository,
    private readonly freePlaces: FreePlacesReader,
    private readonly places: OfferedPlaces,
    private readonly outbox: Outbox,
    private readonly slotNotices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** How many people it did something for. */
  async toAll(centreId: string): Promise<number> {
    let done = 0;
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const people = await this.work.waiting(this.database, centreId, this.clock.now());
      const outcomes = people.length === 0 ? [] : await this.#toThese(people);
      const settled = outcomes.filter((outcome) => outcome === 'done').length;
      done += settled;
      // Nobody left but those who are changing their booking this moment.
      if (outcomes.every((outcome) => outcome === 'passed-over')) break;
    }
    return done;
  }

  async #toThese(people: readonly WaitingPerson[]): Promise<Outcome[]> {
    const [first] = people;
    if (!first) return [];
    const { date } = localOf(first.startsAt.getTime(), first.timeZone);
    const from = new Date(instantOf(date, 0, first.timeZone));
    const free = await this.freePlaces.around(this.database, first.centreId, from, this.clock.now());
    const rows = new Map(people.map((person) => [person.bookingId, person]));
    const outcomes: Outcome[] = [];
    for (const { person, place } of allocate(people.map(displaced), free)) {
      const row = rows.get(person.bookingId);
      if (row) outcomes.push(await this.#toOne(row, place));
    }
    return outcomes;
  }

  async #toOne(row: WaitingPerson, place: FreePlace | null): Promise<Outcome> {
    const outcome = await this.transactions.run(async (tx) => {
      const booking = await this.work.lockBooking(tx, row.centreId, row.bookingId);
      const isThere = booking?.status === 'booked' && booking.startsAt.getTime() === row.startsAt.getTime();
      const move = isThere ? await this.rows.lock(tx, row) : null;
      if (!booking || !move || !(await this.work.isWaiting(tx, row, this.clock.now()))) return 'passed-over';
      return this.#propose(tx, move, booking, place);
    });
    if (outcome !== 'done') return outcome;
    this.slotNotices.changed(row.centreId);
    if (place) this.slotNotices.changed(place.centreId);
    return outcome;
  }

  async #propose(tx: Tx, move: OpenMove, booking: LockedBooking, place: FreePlace | null): Promise<Outcome> {
    const now = this.clock.now();
    if (!place) {
      await this.rows.handToStaff(tx, move, new Date(now));
      return 'done';
    }
    const { centreId, startsAt } = place;
    const times = { closed: move.startsAt.getTime(), offered: startsAt };
    const { answerUntil, keepUntil } = offerTerms(now, times, booking.email !== null);
    const wanted = { centreId, startsAt, service: booking.service, now, until: keepUntil };
    const holdId = await this.places.keep(tx, wanted);
    if (holdId === null) return 'place-gone';
    await this.rows.offer(tx, move, { centreId, startsAt, holdId }, answerUntil, new Date(now));
    if (booking.email !== null) await this.#write(tx, move, now);
    return 'done';
  }

  async #write(tx: Tx, { centreId, bookingId }: OpenMove, now: number): Promise<void> {
    await this.outbox.add(tx, { centreId, bookingId, kind: MOVE_OFFERED, dueAt: new Date(now) });
  }
}

function displaced({ bookingId, centreId, service, startsAt, timeZone }: WaitingPerson): Displaced {
  const instant = startsAt.getTime();
  return { bookingId, centreId, service, startsAt: instant, ...localOf(instant, timeZone) };
}
