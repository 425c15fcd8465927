import { Injectable } from '@nestjs/common';
import type { CentreCardView } from '../../web/public/centres/centre-card.tsx';
import type { CentreFacts } from '../centres/centre-facts.ts';
import { FindCentres } from '../finder/find-centres.service.ts';
import { cardOf } from './centre-card-view.ts';

const MOST = 3;

/** Where to go instead of a centre that is full. */
@Injectable()
export class NearestFree {
  constructor(private readonly finder: FindCentres) {}

  /** The nearest centres where the public can book the service now, at most three; one statement. */
  async insteadOf(
    centre: Pick<CentreFacts, 'id' | 'regionCode' | 'municipality' | 'location'>,
    service: string | undefined,
    now: number,
  ): Promise<readonly CentreCardView[]> {
    const { id, regionCode, municipality, location } = centre;
    const { items } = await this.finder.list({
      ...{ now, limit: MOST, cursor: null, withFree: true },
      ...(service !== undefined && { service }),
      insteadOf: { id, municipality, location, region: regionCode },
    });
    return items.map((item, index) => cardOf(item, { number: index + 1, canBook: true }));
  }
}
