import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import type { Change } from '../../audit/audit-trail.ts';
import { staffActor } from '../../audit/staff-actor.ts';
import { Database } from '../../common/database/database.ts';
import { brokenConstraint } from '../../common/database/failures.ts';
import { Transactions } from '../../common/database/transactions.ts';
import type { Tx } from '../../common/database/tx.ts';
import { invalidInput } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import type { Bilingual, FieldProblem } from '../../common/errors/problem.ts';
import {
  catalogueChanged,
  serviceCodeTaken,
  ticketPrefixTaken,
  unknownService,
} from '../catalogue.errors.ts';
import type { CatalogueView, EditedServiceView } from './catalogue-edit.view.ts';
import { CatalogueEditsRepository } from './catalogue-edits.repository.ts';
import type { ServiceFacts } from './catalogue-edits.repository.ts';

export interface EditBy {
  readonly accountId: string;
  readonly expectedVersion: number;
}

type Recorded = Omit<Change, 'actor' | 'centreId' | 'regionCode'>;

/**
 * Errands on the catalogue, the same in the whole country. One edit after another: whoever began with what is no more
 * is answered `catalogue-changed` with the catalogue as it is. Services are never removed, only withdrawn from a date.
 */
@Injectable()
export class EditCatalogue {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly edits: CatalogueEditsRepository,
    private readonly audit: AuditTrail,
  ) {}

  read(): Promise<CatalogueView> {
    return this.edits.read(this.database);
  }

  /** Nobody sees it before a centre does it. Throws `service-code-taken`, `ticket-prefix-taken`, `invalid-input`. */
  addService(by: EditBy, service: ServiceFacts): Promise<CatalogueView> {
    return this.#edit(by, async (tx, now) => {
      if (now.services.some(({ code }) => code === service.code)) throw new Problem(serviceCodeTaken);
      check(service, now);
      await this.edits.add(tx, service);
      return { action: 'service.added', subjectKind: 'service', subjectId: service.code, after: service };
    });
  }

  /** Throws `unknown-service`, `ticket-prefix-taken`, `invalid-input`. */
  changeService(by: EditBy, service: ServiceFacts): Promise<CatalogueView> {
    return this.#edit(by, async (tx, now) => {
      const found = now.services.find(({ code }) => code === service.code);
      if (!found) throw new Problem(unknownService);
      check(service, now);
      await this.edits.change(tx, service);
      const { centres: _, ...before } = found;
      return {
        action: 'service.changed',
        subjectKind: 'service',
        subjectId: service.code,
        before,
        after: service,
      };
    });
  }

  /** All services, each once. Throws `invalid-input`. */
  order(by: EditBy, codes: readonly string[]): Promise<CatalogueView> {
    return this.#edit(by, async (tx, now) => {
      const before = now.services.map(({ code }) => code);
      const isWhole = codes.length === before.length && before.every((code) => codes.includes(code));
      if (!isWhole)
        throw new Problem(invalidInput, { errors: [{ pointer: '/services', code: 'not-one-of' }] });
      await this.edits.order(tx, codes);
      return {
        ...{ action: 'services.ordered', subjectKind: 'service', subjectId: 'all' },
        ...{ before: { services: before }, after: { services: codes } },
      };
    });
  }

  putAudience(by: EditBy, code: string, title: Bilingual): Promise<CatalogueView> {
    return this.#edit(by, async (tx, { audiences }) => {
      await this.edits.putAudience(tx, code, title);
      const before = audiences.find((audience) => audience.code === code);
      return {
        action: 'audience.put',
        subjectKind: 'audience',
        subjectId: code,
        before,
        after: { code, title },
      };
    });
  }

  putDocument(by: EditBy, code: string, title: Bilingual): Promise<CatalogueView> {
    return this.#edit(by, async (tx, { documents }) => {
      await this.edits.putDocument(tx, code, title);
      const before = documents.find((document) => document.code === code);
      return {
        action: 'document.put',
        subjectKind: 'document',
        subjectId: code,
        before,
        after: { code, title },
      };
    });
  }

  async #edit(by: EditBy, work: (tx: Tx, now: CatalogueView) => Promise<Recorded>): Promise<CatalogueView> {
    try {
      return await this.transactions.run(async (tx) => {
        const version = await this.edits.lockVersion(tx);
        const now = await this.edits.read(tx);
        if (version !== by.expectedVersion)
          throw new Problem(catalogueChanged, { members: { catalogue: now } });
        const recorded = await work(tx, now);
        await this.edits.bump(tx);
        const place = { centreId: null, regionCode: null };
        await this.audit.record(tx, { actor: staffActor(by.accountId), ...recorded, ...place });
        return this.edits.read(tx);
      });
    } catch (error) {
      if (brokenConstraint(error) !== 'booking_audience_fk') throw error;
      // There are visits of those who may not come any more: their papers still say for whom they are.
      throw new Problem(invalidInput, { errors: [{ pointer: '/audiences', code: 'audience-booked' }] });
    }
  }
}

/** Throws `ticket-prefix-taken`, `invalid-input`. */
function check(service: ServiceFacts, { services, audiences, documents }: CatalogueView): void {
  const others = services.filter(({ code }) => code !== service.code);
  if (others.some((other: EditedServiceView) => other.ticketPrefix === service.ticketPrefix))
    throw new Problem(ticketPrefixTaken);
  const errors = service.audiences.flatMap((audience, index): FieldProblem[] => {
    const pointer = `/audiences/${index}`;
    const codes = audience.documents.map(({ code }) => code);
    return [
      ...unknownOrTwice(
        audience.code,
        service.audiences.map(({ code }) => code),
        index,
        codesOf(audiences),
      ).map((code) => ({ pointer: `${pointer}/code`, code })),
      ...codes.flatMap((code, at) =>
        unknownOrTwice(code, codes, at, codesOf(documents)).map((fault) => ({
          pointer: `${pointer}/documents/${at}/code`,
          code: fault,
        })),
      ),
    ];
  });
  if (errors.length > 0) throw new Problem(invalidInput, { errors });
}

function codesOf(list: readonly { readonly code: string }[]): readonly string[] {
  return list.map(({ code }) => code);
}

function unknownOrTwice(
  code: string,
  all: readonly string[],
  at: number,
  known: readonly string[],
): string[] {
  if (!known.includes(code)) return ['not-one-of'];
  return all.indexOf(code) === at ? [] : ['twice'];
}
