import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../catalogue/catalogue.service.ts';
import type { CentreFacts } from '../../centres/centre-facts.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { Alternatives } from '../../slots/alternatives.ts';
import type { Alternative } from '../../slots/alternatives.ts';
import { StaffPlaces } from '../../slots/staff-places.ts';
import type { StaffPlace } from '../../slots/staff-places.ts';
import { serviceNotOffered } from '../bookings.errors.ts';

export interface DayPlaces {
  readonly centreId: string;
  readonly service: string;
  readonly timeZone: string;
  /** The centre's own date. */
  readonly date: string;
  readonly places: readonly StaffPlace[];
}

export interface NearestPlaces {
  readonly here: DayPlaces;
  readonly nearby: readonly Alternative[];
}

/** Where somebody who stands at the desk can be received soonest. */
@Injectable()
export class Nearest {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly staffPlaces: StaffPlaces,
    private readonly alternatives: Alternatives,
    private readonly clock: Clock,
  ) {}

  /** Today's places here, or those of the next day that has any; then nearby centres. Throws `service-not-offered`. */
  async find(centreId: string, service: string): Promise<NearestPlaces> {
    const now = this.clock.now();
    const centre = await this.centres.get(this.database, centreId);
    const today = localOf(now, centre.timeZone).date;
    const here = await this.#soonest(centre, service, today);
    const near = await this.alternatives.nearest({ centre, service, startsAt: now, now });
    return { here, nearby: near.filter((place) => place.centreId !== centreId) };
  }

  /** Every time of a day that is not over, full ones too. Throws `service-not-offered`. */
  async ofDay(centreId: string, service: string, date: string): Promise<DayPlaces> {
    return this.#day(await this.centres.get(this.database, centreId), service, date);
  }

  async #soonest(centre: CentreFacts, service: string, today: string): Promise<DayPlaces> {
    const onDay = async (date: string): Promise<DayPlaces> => {
      const day = await this.#day(centre, service, date);
      return { ...day, places: day.places.filter(({ free }) => free > 0) };
    };
    const first = await onDay(today);
    if (first.places.length > 0) return first;
    const question = { centreId: centre.id, date: today, now: this.clock.now() };
    const next = await this.staffPlaces.nextDate(this.database, question);
    return next === null ? first : onDay(next);
  }

  async #day({ id, timeZone }: CentreFacts, service: string, date: string): Promise<DayPlaces> {
    if (!(await this.catalogue.offers(this.database, id, service, date)))
      throw new Problem(serviceNotOffered);
    const places = await this.staffPlaces.ofDay(this.database, {
      centreId: id,
      date,
      now: this.clock.now(),
    });
    return { centreId: id, service, timeZone, date, places };
  }
}
