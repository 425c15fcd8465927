import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { CatalogueRegistry } from '../../catalogue/catalogue-registry.ts';
import { Catalogue } from '../../catalogue/catalogue.service.ts';
import { isSame } from '../../centres/domain/differing.ts';
import { CentreEdits } from '../../centres/manage/centre-edits.ts';
import type { Edit } from '../../centres/manage/centre-state.ts';
import { Transactions } from '../../common/database/transactions.ts';
import { invalidInput } from '../../common/errors/common.errors.ts';
import { Problem } from '../../common/errors/problem.ts';
import { SlotNotices } from '../../slots/slot-notices.ts';

/** A service of the catalogue, and the first local date on which a centre offers it. */
export interface Offered {
  readonly service: string;
  readonly from: string;
}

/**
 * Errand: what a centre offers, and from when. No slot changes: who may book what is asked when somebody books.
 * Whoever booked a service that is no longer offered keeps the visit.
 */
@Injectable()
export class PutOffers {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogue: Catalogue,
    private readonly registry: CatalogueRegistry,
    private readonly edits: CentreEdits,
    private readonly audit: AuditTrail,
    private readonly notices: SlotNotices,
  ) {}

  /** Throws `centre-not-found`, `centre-changed`, `invalid-input` for a service nobody knows. */
  async run(centreId: string, offers: readonly Offered[], { expectedVersion, actor }: Edit): Promise<void> {
    const known = new Set((await this.catalogue.services('ru')).map(({ code }) => code));
    const unknown = offers.findIndex(({ service }) => !known.has(service));
    if (unknown !== -1) {
      const errors = [{ pointer: `/offers/${unknown}/service`, code: 'unknown-service' }];
      throw new Problem(invalidInput, { errors });
    }
    await this.transactions.run(async (tx) => {
      await this.edits.lock(tx, centreId, expectedVersion);
      const before = await this.registry.offers(tx, centreId);
      const after = offers.toSorted((a, b) => (a.service < b.service ? -1 : 1));
      if (isSame(before, after)) return;
      await this.registry.putOffers(tx, centreId, after);
      await this.edits.bump(tx, centreId);
      const subject = { subjectKind: 'centre', subjectId: centreId };
      await this.audit.record(tx, { actor, action: 'centre.offers', ...subject, before, after });
    });
    this.notices.changed(centreId);
  }
}
