import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { seenIds } from '../../audit/seen-ids.ts';
import type { Change } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Catalogue } from '../../catalogue/catalogue.service.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { languageOf } from '../../common/http/language.ts';
import { Clock } from '../../common/time/clock.ts';
import { TalonDocuments } from '../documents/talon-documents.ts';
import type { BookingDetails } from '../booking-details.ts';
import { CentreVisits } from './centre-visits.ts';
import type { CentreVisit } from './centre-visits.ts';
import { visitLineView } from './desk.view.ts';
import type { FoundVisitsView } from './desk.view.ts';
import { StaffChanges } from './staff-changes.ts';
import { VisitsOfCentreReader } from './visits-of-centre.reader.ts';

/** Shows visits of a centre to its staff: found, one by one, and as the talon to print. */
@Injectable()
export class ShowVisit {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly visits: CentreVisits,
    private readonly reader: VisitsOfCentreReader,
    private readonly documents: TalonDocuments,
    private readonly changes: StaffChanges,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** What was typed is a name, so it is not kept; that somebody searched is. */
  async find(centreId: string, text: string, accountId: string): Promise<FoundVisitsView> {
    const { timeZone } = await this.centres.get(this.database, centreId);
    const found = await this.reader.find({ centreId, text, now: this.clock.now() });
    await this.#record(accountId, {
      ...{ action: 'visits.read', subjectKind: 'centre', subjectId: centreId },
      after: { searched: true, seen: found.length, bookings: seenIds(found) },
    });
    return { items: found.map((line) => visitLineView(line, timeZone)) };
  }

  /** As the body of an answer. Throws `booking-not-found`. */
  async one(visit: CentreVisit, acceptLanguage: string | undefined, accountId: string): Promise<string> {
    const render = await this.changes.renderer(languageOf(acceptLanguage));
    return render(await this.#read(visit, accountId));
  }

  /** In the language of the visitor, not of the clerk. Throws `booking-not-found`. */
  async talon(visit: CentreVisit, accountId: string): Promise<Buffer> {
    const details = await this.#read(visit, accountId);
    const { service, audience, locale } = details;
    const documents = await this.catalogue.documentsFor(service, audience, locale);
    const title = (await this.catalogue.serviceByCode(service))?.title[locale] ?? null;
    return this.documents.pdf({ details, documents, language: locale, service: title });
  }

  /** Throws `booking-not-found`. */
  async qr(visit: CentreVisit): Promise<string> {
    return this.documents.qr(await this.visits.read(this.database, visit));
  }

  /** One visit shows contacts as well: that somebody opened it is written down. */
  async #read(visit: CentreVisit, accountId: string): Promise<BookingDetails> {
    const details = await this.visits.read(this.database, visit);
    const subject = { subjectKind: 'booking', subjectId: details.id, centreId: details.centreId };
    await this.#record(accountId, { action: 'visit.read', ...subject });
    return details;
  }

  #record(accountId: string, looked: Omit<Change, 'actor'>): Promise<void> {
    return this.transactions.run((tx) => this.audit.record(tx, { actor: staffActor(accountId), ...looked }));
  }
}
