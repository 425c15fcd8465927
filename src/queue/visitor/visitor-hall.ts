import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { BookingDetails } from '../../bookings/booking-details.ts';
import { PlacesInLine } from '../../bookings/line/places-in-line.ts';
import { GatheredReads } from '../../common/gathered-reads.ts';
import { OpenStreams } from '../../common/limits/open-streams.ts';
import { Clock } from '../../common/time/clock.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { SlotChanges } from '../../slots/slot-changes.ts';
import { PlacesInHall } from '../check-in/places-in-hall.ts';
import { HallReader } from '../hall.reader.ts';
import type { HallTicket } from '../ticket.ts';

type Visit = Pick<BookingDetails, 'id' | 'centreId' | 'timeZone'>;

/** A visitor in the hall, as their own page tells them. */
export interface VisitInHall {
  readonly ticket: string;
  readonly state: 'arrived' | 'called' | 'in-service' | 'deferred';
  /** People called before; null when they are not waiting. */
  readonly before: number | null;
  /** null when nobody can say. */
  readonly waitMinutes: number | null;
  /** Where they are called, or served. */
  readonly window: number | null;
  /** Which call it is: another one is told anew. */
  readonly calls: number;
}

const IN_HALL: ReadonlySet<string> = new Set(['arrived', 'called', 'in-service', 'deferred']);
/** What a change did not tell, because the database was away, is read again after this. */
const REREAD_MS = 15_000;

/** Tells visitors who have checked in where they stand and when they are called, on their own page. */
@Injectable()
export class VisitorHall implements OnModuleInit {
  readonly #halls = new GatheredReads<readonly HallTicket[]>();
  readonly #streams = new OpenStreams();

  constructor(
    private readonly reader: HallReader,
    private readonly places: PlacesInHall,
    private readonly line: PlacesInLine,
    private readonly changes: SlotChanges,
    private readonly clock: Clock,
  ) {}

  /** Whoever has arrived stands in the hall's line, in the real order of calling: bookings ask here. */
  onModuleInit(): void {
    this.line.askHall(async (visit) => {
      const there = await this.of(visit);
      return there?.state === 'called' ? 0 : (there?.before ?? null);
    });
  }

  /** null for whoever has no ticket today, or whose visit is over. */
  async of({ id, centreId, timeZone }: Visit): Promise<VisitInHall | null> {
    const localDate = localOf(this.clock.now(), timeZone).date;
    const tickets = await this.#halls.read(`${centreId} ${localDate}`, () =>
      this.reader.tickets(centreId, localDate),
    );
    const own = tickets.find(({ bookingId }) => bookingId === id);
    if (!own || !IN_HALL.has(own.state)) return null;
    const place = own.state === 'arrived' ? await this.places.of(own) : null;
    return {
      ticket: own.label,
      state: own.state as VisitInHall['state'],
      before: place?.before ?? null,
      waitMinutes: place?.waitMinutes ?? null,
      window: own.window,
      calls: own.calls,
    };
  }

  /** The same now and whenever it changes; null, and the end, once the visit is over. Throws `too-many-requests`. */
  watch(visit: Visit, address: string): Observable<VisitInHall | null> {
    this.#streams.check(address);
    return new Observable((subscriber) => {
      const leave = this.#streams.enter(address);
      let last = '';
      const tell = (there: VisitInHall | null): void => {
        const text = JSON.stringify(there);
        if (text === last) return;
        last = text;
        subscriber.next(there);
        if (there === null) subscriber.complete();
      };
      // A reading that fails is made up for by the next; the stream goes on.
      const read = (): void => void this.of(visit).then(tell, () => undefined);
      const stop = this.changes.onChange(visit.centreId, read);
      const timer = setInterval(read, REREAD_MS);
      read();
      return () => {
        stop();
        leave();
        clearInterval(timer);
      };
    });
  }
}
