import { Injectable } from '@nestjs/common';
import { Observable } from 'rxjs';
import { GatheredReads } from '../../common/gathered-reads.ts';
import { OpenStreams } from '../../common/limits/open-streams.ts';
import { Clock } from '../../common/time/clock.ts';
import { addDays } from '../../common/time/local-date.ts';
import { instantOf, localOf } from '../../common/time/wall-clock.ts';
import { SlotChanges } from '../../slots/slot-changes.ts';
import type { BookingDetails } from '../booking-details.ts';
import { isActive } from '../domain/booking-status.ts';
import { placeInLine } from '../domain/line.ts';
import type { LineVisit } from '../domain/line.ts';
import { LineReader } from './line.reader.ts';

type Visit = Pick<BookingDetails, 'id' | 'centreId' | 'status' | 'startsAt' | 'timeZone'>;

/** How many are called before a visit that has arrived; null when it does not wait. */
export type HallLine = (
  visit: Pick<BookingDetails, 'id' | 'centreId' | 'timeZone'>,
) => Promise<number | null>;

/** How many are before a visit on its day. All who ask for one centre at one moment share one reading. */
@Injectable()
export class PlacesInLine {
  readonly #reads = new GatheredReads<readonly LineVisit[]>();
  readonly #streams = new OpenStreams();
  #hall: HallLine | null = null;

  constructor(
    private readonly reader: LineReader,
    private readonly changes: SlotChanges,
    private readonly clock: Clock,
  ) {}

  /** Said once, at the start, by the room of the hall: whoever has arrived is called in an order only it knows. */
  askHall(hall: HallLine): void {
    this.#hall = hall;
  }

  /** null on any other day than the visit's own, and when it is not active. */
  async of(visit: Visit): Promise<number | null> {
    if (!isActive(visit.status) || !this.#isToday(visit)) return null;
    if (visit.status !== 'booked' && this.#hall) return this.#hall(visit);
    return placeInLine(await this.#line(visit), visit.id);
  }

  /**
   * The place of a visit that has not arrived, now and whenever it changes; null, and the end, once it has, or is in
   * the line no more. Read anew when the centre's slots change, never by a clock. Throws `too-many-requests` before the stream begins.
   */
  watch(visit: Visit, address: string): Observable<number | null> {
    this.#streams.check(address);
    return new Observable((subscriber) => {
      const leave = this.#streams.enter(address);
      let last: number | null | undefined;
      const tell = (place: number | null): void => {
        if (place === last) return;
        last = place;
        subscriber.next(place);
        if (place === null) subscriber.complete();
      };
      // A reading that fails is made up for by the next; the stream goes on.
      const read = (): void => void this.of(visit).then(tell, () => undefined);
      const stop = this.changes.onChange(visit.centreId, read);
      read();
      return () => {
        stop();
        leave();
      };
    });
  }

  #isToday({ startsAt, timeZone }: Visit): boolean {
    return localOf(startsAt, timeZone).date === localOf(this.clock.now(), timeZone).date;
  }

  #line({ centreId, startsAt, timeZone }: Visit): Promise<readonly LineVisit[]> {
    const { date } = localOf(startsAt, timeZone);
    const from = instantOf(date, 0, timeZone);
    const until = instantOf(addDays(date, 1), 0, timeZone);
    return this.#reads.read(`${centreId} ${date}`, () => this.reader.line({ centreId, from, until }));
  }
}
