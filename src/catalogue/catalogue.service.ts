import { Injectable } from '@nestjs/common';
import { Database } from '../common/database/database.ts';
import type { Db } from '../common/database/tx.ts';
import type { Bilingual } from '../common/errors/problem.ts';
import { Problem } from '../common/errors/problem.ts';
import { GatheredReads } from '../common/gathered-reads.ts';
import type { Language } from '../common/http/language.ts';
import { Clock } from '../common/time/clock.ts';
import { unknownService } from './catalogue.errors.ts';
import { findOffer, listOffers, readCatalogue } from './catalogue.reader.ts';
import type { DocumentRow, ServiceRow } from './catalogue.reader.ts';
import type { DocumentView, ServiceView, StaffServiceView } from './catalogue.view.ts';
import { isOffered } from './offer.sql.ts';
import type { Offer } from './offer.sql.ts';

export interface ServiceFacts {
  readonly code: string;
  readonly minutes: number;
  readonly title: Bilingual;
  /** Codes of those who may come for it. */
  readonly audiences: readonly string[];
}

/** What centres do for people, for whom, and what to bring. Nothing is cached: an edit shows at once. */
@Injectable()
export class Catalogue {
  readonly #reads = new GatheredReads<ServiceRow[]>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What people choose from: services that some centre does or will, and that are not withdrawn. */
  async choice(language: Language): Promise<ServiceView[]> {
    const all = await this.#all();
    return all
      .filter((service) => this.#isBookable(service))
      .map((service) => serviceView(service, language));
  }

  /** Every service in one language, and whether people can choose it. */
  async all(language: Language): Promise<StaffServiceView[]> {
    return (await this.#all()).map((service) => ({
      ...serviceView(service, language),
      isBookable: this.#isBookable(service),
    }));
  }

  /** Every service in one language, also those of which only visits are left. */
  async services(language: Language): Promise<ServiceView[]> {
    return (await this.#all()).map((service) => serviceView(service, language));
  }

  /** The service of a code, or null. */
  async serviceByCode(code: string): Promise<ServiceFacts | null> {
    const service = (await this.#all()).find((candidate) => candidate.code === code);
    if (!service) return null;
    const { minutes, title, audiences } = service;
    return { code, minutes, title, audiences: audiences.map((audience) => audience.code) };
  }

  /** As `serviceByCode`; throws `unknown-service`. */
  async getService(code: string): Promise<ServiceFacts> {
    const service = await this.serviceByCode(code);
    if (!service) throw new Problem(unknownService);
    return service;
  }

  /** What to bring, in order; nothing when the service is not for that audience. */
  async documentsFor(service: string, audience: string, language: Language): Promise<DocumentView[]> {
    const found = (await this.#all()).find(({ code }) => code === service);
    const documents = found?.audiences.find(({ code }) => code === audience)?.documents ?? [];
    return documents.map((document) => documentView(document, language));
  }

  /** Whether a centre does the service on a local date of its own; a service nobody knows is done nowhere. */
  async offers(db: Db, centreId: string, service: string, date: string): Promise<boolean> {
    const offer = await findOffer(db, centreId, service);
    return offer !== null && isOffered(offer, date);
  }

  /** Whether those who come for it are served: also whoever booked before the service was withdrawn. */
  async serves(db: Db, centreId: string, service: string, date: string): Promise<boolean> {
    const offer = await findOffer(db, centreId, service);
    return offer !== null && isOffered({ ...offer, until: null }, date);
  }

  /** Between which local dates a centre does the service. Throws `unknown-service`. */
  async offer(db: Db, centreId: string, service: string): Promise<Offer> {
    const offer = await findOffer(db, centreId, service);
    if (!offer) throw new Problem(unknownService);
    return offer;
  }

  /** Codes of the services that a centre does, or will from a date that is set. */
  offeredAt(db: Db, centreId: string): Promise<string[]> {
    return listOffers(db, centreId);
  }

  #isBookable({ isOffered: some, withdrawnFrom }: ServiceRow): boolean {
    // By the date of UTC, the last to begin in the country: till then it is done somewhere.
    const today = new Date(this.clock.now()).toISOString().slice(0, 10);
    return some && (withdrawnFrom === null || today < withdrawnFrom);
  }

  #all(): Promise<ServiceRow[]> {
    return this.#reads.read('all', () => readCatalogue(this.database));
  }
}

function documentView({ code, title, note }: DocumentRow, language: Language): DocumentView {
  return { code, title: title[language], note: note?.[language] ?? null };
}

function serviceView(service: ServiceRow, language: Language): ServiceView {
  return {
    code: service.code,
    title: service.title[language],
    summary: service.summary[language],
    minutes: service.minutes,
    audiences: service.audiences.map(({ code, title, documents }) => ({
      code,
      title: title[language],
      documents: documents.map((document) => documentView(document, language)),
    })),
    rules: service.rules.map((rule) => rule[language]),
  };
}
