import { Injectable } from '@nestjs/common';
import { Attempts } from '../bookings/gate/attempts.ts';
import { Gate } from '../bookings/gate/gate.ts';
import { HoldPlace } from '../bookings/hold-place.service.ts';
import { holdExtendedAlready } from '../bookings/bookings.errors.ts';
import { ExtendHold } from '../bookings/extend-hold.service.ts';
import { ReleaseHold } from '../bookings/release-hold.service.ts';
import { Database } from '../common/database/database.ts';
import { Problem } from '../common/errors/problem.ts';
import { Clock } from '../common/time/clock.ts';
import type { Journey, JourneyHold } from './journey-cookie.ts';

export interface TakePlace {
  /** The journey so far: the place it holds is kept if it is the same one, else given up. */
  readonly before: Journey | null;
  readonly place: { readonly centreId: string; readonly service: string; readonly startsAt: number };
  readonly address: string;
  readonly altcha: string | undefined;
}

/** Holds a place for a page's visitor, one at a time. */
@Injectable()
export class HeldPlaces {
  constructor(
    private readonly database: Database,
    private readonly gate: Gate,
    private readonly holdPlace: HoldPlace,
    private readonly attempts: Attempts,
    private readonly extendHold: ExtendHold,
    private readonly releaseHold: ReleaseHold,
    private readonly clock: Clock,
  ) {}

  /** The earlier place is given up only with the new one in hand. Throws what a hold is refused for. */
  async take({ before, place, address, altcha }: TakePlace): Promise<JourneyHold> {
    const earlier = before?.booked === null ? before.hold : null;
    if (earlier && before && this.#isSame(before, earlier, place)) return earlier;
    const attempt = { address, centreId: place.centreId, altcha, door: 'page' } as const;
    await this.gate.count(attempt);
    await this.gate.check(this.database, attempt);
    const { id, secret, startsAt, expiresAt, timeZone } = await this.holdPlace.run({
      ...place,
      source: 'site',
    });
    if (earlier) await this.#release(earlier);
    return { id, secret, startsAt, expiresAt, timeZone };
  }

  /** The hold with its new end; one extended before, by a second tap or in another tab, with the end it has. */
  async extend(hold: JourneyHold, address: string): Promise<JourneyHold> {
    await this.attempts.countChange(address);
    try {
      const { expiresAt } = await this.extendHold.run(hold);
      return { ...hold, expiresAt, extended: true };
    } catch (error) {
      if (!(error instanceof Problem) || error.type !== holdExtendedAlready) throw error;
      return { ...hold, expiresAt: Date.parse(String(error.facts.members?.['expiresAt'])), extended: true };
    }
  }

  #isSame(before: Journey, hold: JourneyHold, place: TakePlace['place']): boolean {
    const lasts = hold.expiresAt > this.clock.now();
    return lasts && before.centreId === place.centreId && hold.startsAt === place.startsAt;
  }

  async #release(hold: JourneyHold): Promise<void> {
    try {
      await this.releaseHold.run(hold);
    } catch (error) {
      // Run out, or booked in another tab: either way there is nothing to give up.
      if (!(error instanceof Problem)) throw error;
    }
  }
}
