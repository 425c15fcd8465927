import { Injectable } from '@nestjs/common';
import { serviceNotOffered } from '../../bookings/bookings.errors.ts';
import { Catalogue } from '../../catalogue/catalogue.service.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { Problem } from '../../common/errors/problem.ts';
import { Clock } from '../../common/time/clock.ts';
import { localOf } from '../../common/time/wall-clock.ts';

/** Which of a centre's services a window may take. */
@Injectable()
export class OfferedServices {
  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** Each once; all that the centre does today when none are named. Throws `service-not-offered`, `centre-not-found`. */
  async check(centreId: string, wanted: readonly string[]): Promise<string[]> {
    const { timeZone } = await this.centres.get(this.database, centreId);
    const today = localOf(this.clock.now(), timeZone).date;
    const named = wanted.length > 0;
    const services = named ? [...new Set(wanted)] : await this.catalogue.offeredAt(this.database, centreId);
    const offered: string[] = [];
    for (const service of services) {
      if (await this.catalogue.serves(this.database, centreId, service, today)) offered.push(service);
      else if (named) throw new Problem(serviceNotOffered);
    }
    if (offered.length === 0) throw new Problem(serviceNotOffered);
    return offered;
  }
}
