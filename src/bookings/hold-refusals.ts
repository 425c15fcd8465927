import { Injectable } from '@nestjs/common';
import { Catalogue } from '../catalogue/catalogue.service.ts';
import { Centres } from '../centres/centres.service.ts';
import { Database } from '../common/database/database.ts';
import { sql } from '../common/database/sql.ts';
import { Problem } from '../common/errors/problem.ts';
import type { ProblemType } from '../common/errors/problem.ts';
import { GatheredReads } from '../common/gathered-reads.ts';
import { Clock } from '../common/time/clock.ts';
import { localOf } from '../common/time/wall-clock.ts';
import { Alternatives } from '../slots/alternatives.ts';
import type { Caller } from '../slots/place.sql.ts';
import { coolingPlaces, expiredHolds } from '../slots/public-room.sql.ts';
import { beyondHorizon, notASlot, serviceNotOffered, slotTaken, tooSoon } from './bookings.errors.ts';
import { explainHold } from './domain/refuse-hold.ts';
import type { HoldRefusal, HoldSlot } from './domain/refuse-hold.ts';

const PROBLEMS: Readonly<Record<HoldRefusal, ProblemType>> = {
  'service-not-offered': serviceNotOffered,
  'not-a-slot': notASlot,
  'too-soon': tooSoon,
  'beyond-horizon': beyondHorizon,
  'slot-taken': slotTaken,
};

export interface RefusedHold {
  readonly centreId: string;
  readonly service: string;
  readonly startsAt: number;
  readonly caller?: Caller;
}

/** Tells why a place was not given. The gate decides; this only explains, from a reading after it. */
@Injectable()
export class HoldRefusals {
  /** In a rush for one place hundreds ask why at the same moment. */
  readonly #reads = new GatheredReads<Problem | null>();

  constructor(
    private readonly database: Database,
    private readonly centres: Centres,
    private readonly catalogue: Catalogue,
    private readonly alternatives: Alternatives,
    private readonly clock: Clock,
  ) {}

  /** The refusal, or null when by now nothing stands against it. Throws `centre-not-found`. */
  explain(refused: RefusedHold): Promise<Problem | null> {
    const { centreId, service, startsAt, caller = 'public' } = refused;
    return this.#reads.read(`${centreId} ${service} ${startsAt} ${caller}`, () =>
      this.#explain(refused, caller),
    );
  }

  async #explain({ centreId, service, startsAt }: RefusedHold, caller: Caller): Promise<Problem | null> {
    const now = this.clock.now();
    const centre = await this.centres.get(this.database, centreId);
    const { date } = localOf(startsAt, centre.timeZone);
    const answer = explainHold({
      now,
      date,
      today: localOf(now, centre.timeZone).date,
      slot: await this.#slot(centreId, startsAt, now),
      serviceOffered: await this.catalogue.offers(this.database, centreId, service, date),
      horizonDays: centre.settings.horizonDays,
      audienceOfCaller: caller,
    });
    if (answer.ok) return null;
    const members =
      answer.reason === 'slot-taken'
        ? { members: { alternatives: await this.alternatives.nearest({ centre, service, startsAt, now }) } }
        : {};
    return new Problem(PROBLEMS[answer.reason], {
      values: { days: centre.settings.horizonDays },
      ...members,
    });
  }

  async #slot(centreId: string, startsAt: number, now: number): Promise<HoldSlot | null> {
    const [row] = await this.database.rows<HoldSlot>(sql`
      select
        s.capacity,
        s.taken - ${expiredHolds(new Date(now))} as taken,
        s.reserved,
        ${coolingPlaces(new Date(now))} as cooling,
        (extract(epoch from s.opens_at) * 1000)::float8 as "opensAt",
        (extract(epoch from s.closes_at) * 1000)::float8 as "closesAt",
        (extract(epoch from s.reserve_opens_at) * 1000)::float8 as "reserveOpensAt",
        (extract(epoch from s.starts_at) * 1000)::float8 as "startsAt",
        (extract(epoch from s.ends_at) * 1000)::float8 as "endsAt"
      from slot s
      where s.centre_id = ${centreId} and s.starts_at = ${new Date(startsAt)}`);
    return row ?? null;
  }
}
