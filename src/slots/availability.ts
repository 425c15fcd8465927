import { Injectable } from '@nestjs/common';
import { isOffered } from '../catalogue/offer.sql.ts';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import { Centres } from '../centres/centres.service.ts';
import { Database } from '../common/database/database.ts';
import { GatheredReads } from '../common/gathered-reads.ts';
import { Clock } from '../common/time/clock.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { localOf, toRfc3339 } from '../common/time/wall-clock.ts';
import { AvailabilityReader } from './availability.reader.ts';
import { describeDays } from './day-views.ts';
import { readOfferedSchedule } from './schedule-facts.ts';
import type { DaysView, SlotsView } from './slots.view.ts';

export interface DaysQuestion {
  readonly centreId: string;
  readonly service: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface SlotsQuestion {
  readonly centreId: string;
  readonly service: string;
  readonly date: LocalDate;
}

/** What the public can book: days and slots. Always read anew, so an edit is seen at once; who asks the same at the same moment shares the reading. */
@Injectable()
export class Availability {
  readonly #days = new GatheredReads<DaysView>();
  readonly #slots = new GatheredReads<SlotsView>();

  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly reader: AvailabilityReader,
    private readonly clock: Clock,
  ) {}

  /** Three statements in one packet, however many days. Throws `centre-not-found`, `unknown-service`. */
  days(question: DaysQuestion): Promise<DaysView> {
    const { centreId, service, from, to } = question;
    return this.#days.read(`${centreId} ${service} ${from} ${to}`, () => this.#readDays(question));
  }

  /** Only slots that can be held now. Throws `centre-not-found`, `unknown-service`. */
  slots(question: SlotsQuestion): Promise<SlotsView> {
    const { centreId, service, date } = question;
    return this.#slots.read(`${centreId} ${service} ${date}`, () => this.#readSlots(question));
  }

  async #readDays({ centreId, service, from, to }: DaysQuestion): Promise<DaysView> {
    const now = this.clock.now();
    const [centre, counts, { facts, offered }] = await this.database.together((db) =>
      Promise.all([
        this.centres.get(db, centreId),
        this.reader.days(db, centreId, { from, to }, new Date(now)),
        readOfferedSchedule(db, { centreId, service, from, to }),
      ]),
    );
    const days = describeDays({ centre, facts, counts, offered, from, to, now });
    return { centreId, service, timeZone: centre.timeZone, days };
  }

  async #readSlots({ centreId, service, date }: SlotsQuestion): Promise<SlotsView> {
    const now = this.clock.now();
    const [centre, offered, free] = await this.database.together((db) =>
      Promise.all([
        this.centres.get(db, centreId),
        this.catalogue.offer(db, centreId, service),
        this.reader.slots(db, centreId, date, new Date(now)),
      ]),
    );
    const slots = (isOffered(offered, date) ? free : []).map((slot) => ({
      start: toRfc3339(slot.starts_at.getTime(), centre.timeZone),
      end: toRfc3339(slot.ends_at.getTime(), centre.timeZone),
      free: slot.free,
    }));
    return { centreId, service, date, timeZone: centre.timeZone, slots };
  }

  /** The centre's date now. */
  async today(centreId: string): Promise<LocalDate> {
    const { timeZone } = await this.centres.get(this.database, centreId);
    return localOf(this.clock.now(), timeZone).date;
  }
}
