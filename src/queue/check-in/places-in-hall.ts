import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../catalogue/catalogue.service.ts';
import { GatheredReads } from '../../common/gathered-reads.ts';
import { addDays } from '../../common/time/local-date.ts';
import { HallReader } from '../hall.reader.ts';
import type { HallWindow } from '../hall.reader.ts';
import type { HallTicket } from '../ticket.ts';
import { placeInHall, usualMinutes } from './domain/expected-wait.ts';
import type { PlaceInHall } from './domain/expected-wait.ts';
import { UsualTimesReader } from './usual-times.reader.ts';
import type { UsualTime } from './usual-times.reader.ts';

/** From how many days the usual time of a service is made. */
const USUAL_DAYS = 30;

interface HallNow {
  readonly waiting: readonly HallTicket[];
  readonly windows: readonly HallWindow[];
  readonly usual: ReadonlyMap<string, UsualTime>;
}

/** Tells how many are before a ticket and how long it will wait. Those who ask at the same moment share a reading. */
@Injectable()
export class PlacesInHall {
  readonly #halls = new GatheredReads<HallNow>();

  constructor(
    private readonly hall: HallReader,
    private readonly usual: UsualTimesReader,
    private readonly catalogue: Catalogue,
  ) {}

  /** null for a ticket that does not wait: called, at a window, deferred, gone. */
  async of({ centreId, id, localDate, service }: HallTicket): Promise<PlaceInHall | null> {
    const { waiting, windows, usual } = await this.#halls.read(`${centreId} ${localDate}`, () =>
      this.#now(centreId, localDate),
    );
    const { minutes } = await this.catalogue.getService(service);
    const open = windows.flatMap(({ shift }) => (shift?.state === 'open' ? [shift] : []));
    return placeInHall(
      waiting,
      { id, service },
      { windows: open, usualMinutes: usualMinutes(usual.get(service), minutes) },
    );
  }

  async #now(centreId: string, localDate: string): Promise<HallNow> {
    const [tickets, windows, usual] = await Promise.all([
      this.hall.tickets(centreId, localDate),
      this.hall.windows(centreId),
      this.usual.since(centreId, addDays(localDate, -USUAL_DAYS)),
    ]);
    return { waiting: tickets.filter(({ state }) => state === 'arrived'), windows, usual };
  }
}
