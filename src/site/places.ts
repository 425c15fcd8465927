import { Injectable } from '@nestjs/common';
import { unbrokenAddress } from '../../web/shared/typography.ts';
import type { Language } from '../../web/shared/language.ts';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import type { ServiceView } from '../catalogue/catalogue.view.ts';
import { Centres } from '../centres/centres.service.ts';
import type { CentreFacts } from '../centres/centre-facts.ts';
import { regionsWithCentres } from './regions.reader.ts';
import { townsOf } from './towns.reader.ts';
import { Database } from '../common/database/database.ts';
import { notFound } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';

/** What pages read of the directory and the catalogue. */
@Injectable()
export class Places {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`: a page of a service that does not exist is no page. */
  async service(code: string, language: Language): Promise<ServiceView> {
    // Also one that is withdrawn: whoever booked it sees the visit.
    const services = await this.catalogue.services(language);
    const service = services.find((one) => one.code === code);
    if (!service) throw new Problem(notFound);
    return service;
  }

  /** Those that can be booked. */
  services(language: Language): Promise<ServiceView[]> {
    return this.catalogue.choice(language);
  }

  /** Throws `centre-not-found`. */
  centre(id: string): Promise<CentreFacts> {
    return this.centres.get(this.database, id);
  }

  regions(): ReturnType<Centres['regions']> {
    return this.centres.regions(this.database);
  }

  /** Telephones one can book by, of the regions that have one. */
  async hotlines(): Promise<{ region: string; phone: string }[]> {
    const regions = await this.regions();
    return regions.flatMap(({ name, hotline }) => (hotline ? [{ region: name, phone: hotline }] : []));
  }

  /** The regions worth choosing from: the list knows all of the country's, most without a centre of ours. */
  async regionsWithCentres(): Promise<{ code: string; name: string }[]> {
    return regionsWithCentres(this.database, new Date(this.clock.now()));
  }

  towns(region: string): Promise<string[]> {
    return townsOf(this.database, region, new Date(this.clock.now()));
  }
}

/** Settlement and address in one line; the settlement is not said twice. null when neither is known. */
export function placeInWords(centre: Pick<CentreFacts, 'settlement' | 'address'>): string | null {
  const { settlement, address } = centre;
  if (!address) return settlement;
  const names =
    settlement && !address.toLowerCase().includes(settlement.toLowerCase())
      ? `${settlement}, ${address}`
      : address;
  return unbrokenAddress(names);
}
