import { Injectable } from '@nestjs/common';
import { CatalogueRegistry } from '../../catalogue/catalogue-registry.ts';
import { Catalogue } from '../../catalogue/catalogue.service.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import type { Language } from '../../common/http/language.ts';
import type { CentreOffersView } from './centre-plan.view.ts';

/** Shows what a centre offers beside what it might. */
@Injectable()
export class ReadOffers {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly registry: CatalogueRegistry,
  ) {}

  /** Every service of the catalogue, with the date from which the centre offers it. Throws `centre-not-found`. */
  async of(centreId: string, language: Language): Promise<CentreOffersView> {
    const { version } = await this.centres.get(this.database, centreId);
    const services = await this.catalogue.services(language);
    const offers = await this.registry.offers(this.database, centreId);
    const fromOf = new Map(offers.map(({ service, from }) => [service, from]));
    return {
      version,
      items: services.map(({ code, title }) => ({ service: code, title, from: fromOf.get(code) ?? null })),
    };
  }
}
