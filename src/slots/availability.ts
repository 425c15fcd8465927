import { Injectable } from '@nestjs/common';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import type { CentreFacts } from '../centres/centre-facts.ts';
import { Centres } from '../centres/centres.service.ts';
import { Database } from '../common/database/database.ts';
import { GatheredReads } from '../common/gathered-reads.ts';
import { Clock } from '../common/time/clock.ts';
import type { LocalDate } from '../common/time/local-date.ts';
import { localOf, toRfc3339 } from '../common/time/wall-clock.ts';
import { AvailabilityReader } from './availability.reader.ts';
import { describeDays } from './day-views.ts';
import { readSchedule } from './schedule-facts.ts';
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

/** A reading and, once somebody asked for it, its JSON. */
interface Shared<View> {
  readonly view: View;
  body?: string;
}

/**
 * What the public can book: days and slots. Always read anew, so an edit is seen at once; visitors who
 * ask the same at the same moment share the reading, and so do the bytes of its answer.
 */
@Injectable()
export class Availability {
  readonly #days = new GatheredReads<Shared<DaysView>>();
  readonly #slots = new GatheredReads<Shared<SlotsView>>();

  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly reader: AvailabilityReader,
    private readonly clock: Clock,
  ) {}

  /** Five statements, however many days. Throws `centre-not-found`, `unknown-service`. */
  async days(question: DaysQuestion): Promise<DaysView> {
    return (await this.#sharedDays(question)).view;
  }

  /** The same as JSON, written once for all who ask at the same moment. */
  async daysBody(question: DaysQuestion): Promise<string> {
    return bodyOf(await this.#sharedDays(question));
  }

  /** Only slots that can be held now. Throws `centre-not-found`, `unknown-service`. */
  async slots(question: SlotsQuestion): Promise<SlotsView> {
    return (await this.#sharedSlots(question)).view;
  }

  async slotsBody(question: SlotsQuestion): Promise<string> {
    return bodyOf(await this.#sharedSlots(question));
  }

  #sharedDays(question: DaysQuestion): Promise<Shared<DaysView>> {
    const { centreId, service, from, to } = question;
    return this.#days.read(`${centreId} ${service} ${from} ${to}`, async () => ({
      view: await this.#readDays(question),
    }));
  }

  #sharedSlots(question: SlotsQuestion): Promise<Shared<SlotsView>> {
    const { centreId, service, date } = question;
    return this.#slots.read(`${centreId} ${service} ${date}`, async () => ({
      view: await this.#readSlots(question),
    }));
  }

  async #readDays({ centreId, service, from, to }: DaysQuestion): Promise<DaysView> {
    const now = this.clock.now();
    const [centre, offered, counts] = await Promise.all([
      this.#centre(centreId, service),
      this.catalogue.offeredFrom(this.database, centreId, service),
      this.reader.days(this.database, centreId, { from, to }, new Date(now)),
    ]);
    const facts = await readSchedule(this.database, centre, from, to);
    const days = describeDays({ centre, facts, counts, offered, from, to, now });
    return { centreId, service, timeZone: centre.timeZone, days };
  }

  async #readSlots({ centreId, service, date }: SlotsQuestion): Promise<SlotsView> {
    const now = this.clock.now();
    const [centre, offered, free] = await Promise.all([
      this.#centre(centreId, service),
      this.catalogue.offeredFrom(this.database, centreId, service),
      this.reader.slots(this.database, centreId, date, new Date(now)),
    ]);
    const isOffered = offered !== null && offered <= date;
    const slots = (isOffered ? free : []).map((slot) => ({
      start: toRfc3339(slot.starts_at.getTime(), centre.timeZone),
      end: toRfc3339(slot.ends_at.getTime(), centre.timeZone),
      free: slot.free,
    }));
    return { centreId, service, date, timeZone: centre.timeZone, slots };
  }

  async #centre(centreId: string, service: string): Promise<CentreFacts> {
    const [, centre] = await Promise.all([
      this.catalogue.getService(service),
      this.centres.get(this.database, centreId),
    ]);
    return centre;
  }

  /** The centre's date now. */
  async today(centreId: string): Promise<LocalDate> {
    const { timeZone } = await this.centres.get(this.database, centreId);
    return localOf(this.clock.now(), timeZone).date;
  }
}

function bodyOf<View>(shared: Shared<View>): string {
  shared.body ??= JSON.stringify(shared.view);
  return shared.body;
}
