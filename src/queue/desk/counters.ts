import { Injectable } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { Catalogue } from '../../catalogue/catalogue.service.ts';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import { reaches } from '../../common/http/badge.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { Clock } from '../../common/time/clock.ts';
import { localOf } from '../../common/time/wall-clock.ts';
import { usualWait } from '../domain/waits.ts';
import { HallFeed } from '../hall-feed.ts';
import { counterView } from './counter-views.ts';
import type { CounterHall, CounterReadBy } from './counter-views.ts';
import { CounterReader } from './counter.reader.ts';
import type { CounterView } from './desk.view.ts';

/** What clerks see: the hall is read once for all of them, and each is shown their own window in it. */
@Injectable()
export class Counters {
  constructor(
    private readonly reader: CounterReader,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly database: Database,
    private readonly feed: HallFeed,
    private readonly clock: Clock,
  ) {}

  /** Throws `centre-not-found`. */
  async read(centreId: string, badge: StaffBadge): Promise<CounterView> {
    const who = await this.#who(centreId, badge);
    return counterView(await this.#hall(centreId), who);
  }

  async watch(centreId: string, badge: StaffBadge): Promise<Observable<MessageEvent>> {
    const who = await this.#who(centreId, badge);
    return this.feed.watchEach<CounterHall>({
      ...{ centreId, badge, kind: 'counter' },
      read: () => this.#hall(centreId),
      show: (hall) => JSON.stringify(counterView(hall, who)),
    });
  }

  async #who(centreId: string, badge: StaffBadge): Promise<CounterReadBy> {
    const { regionCode } = await this.centres.get(this.database, centreId);
    return {
      accountId: badge.accountId,
      seesNames: reaches(badge, 'visits.see', { centreId, regionCode }),
    };
  }

  async #hall(centreId: string): Promise<CounterHall> {
    const { timeZone, settings } = await this.centres.get(this.database, centreId);
    const now = this.clock.now();
    const today = localOf(now, timeZone).date;
    const [seats, { people, lines }, called, services] = await Promise.all([
      this.reader.seats(centreId),
      this.reader.people(centreId, today),
      this.reader.called(centreId, today),
      this.catalogue.offeredAt(this.database, centreId),
    ]);
    const mostCalls = settings.missedAfterCalls;
    const usualWaitMinutes = usualWait(called, now);
    return { timeZone, today, mostCalls, services, seats, people, lines, usualWaitMinutes };
  }
}
