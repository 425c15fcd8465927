import { Injectable } from '@nestjs/common';
import type { Witness } from '../common/database/transactions.ts';
import { Transactions } from '../common/database/transactions.ts';
import { Problem } from '../common/errors/problem.ts';
import { GatheredWrites } from '../common/gathered-writes.ts';
import { newId } from '../common/ids.ts';
import { Clock } from '../common/time/clock.ts';
import { SlotNotices } from '../slots/slot-notices.ts';
import type { Caller } from '../slots/place.sql.ts';
import type { BookingSource } from './booking.entity.ts';
import { BookingSecret } from './booking-secret.ts';
import { slotTaken } from './bookings.errors.ts';
import { HoldPlaceRepository } from './hold-place.repository.ts';
import type { HeldRow } from './hold-place.repository.ts';
import { HoldRefusals } from './hold-refusals.ts';

export interface HoldCommand {
  readonly centreId: string;
  readonly service: string;
  /** Epoch milliseconds; must be a slot's start. */
  readonly startsAt: number;
  readonly source: BookingSource;
  readonly caller?: Caller;
}

/** A place kept for somebody for a few minutes. Instants are epoch milliseconds. */
export interface Held {
  readonly id: string;
  readonly secret: string;
  readonly centreId: string;
  readonly service: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly expiresAt: number;
  readonly timeZone: string;
}

/**
 * The first try is the quick one. When it found no room and yet nothing stands against the hold (one that ran out
 * still counts, or somebody gave a place back meanwhile), it is tried again.
 */
const MOST_TRIES = 4;

class NoRoom extends Error {}
/** One for all: in a rush hundreds find no room at once, and each stack trace would cost as much as the work. */
const NO_ROOM = new NoRoom();

/** Errand: keep a place for a few minutes while its owner gives name and contact. */
@Injectable()
export class HoldPlace {
  readonly #gathered = new GatheredWrites<HoldCommand, Held>({
    together: (commands) => this.#takeMany(commands),
    alone: (command) => this.transactions.alone((atom) => this.#take(atom, command, false)),
    keysOf: ({ centreId, startsAt }) => [`${centreId} ${startsAt}`],
  });

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: HoldPlaceRepository,
    private readonly refusals: HoldRefusals,
    private readonly secret: BookingSecret,
    private readonly notices: SlotNotices,
    private readonly clock: Clock,
  ) {}

  /** Throws `slot-taken` (with alternatives), `not-a-slot`, `too-soon`, `beyond-horizon`, `service-not-offered`, `centre-not-found`. */
  async run(command: HoldCommand, witness: Witness<Held> | null = null): Promise<Held> {
    for (let tries = 1; ; tries += 1) {
      try {
        const held = await this.#try(command, witness, tries > 1);
        this.notices.changed(command.centreId);
        return held;
      } catch (error) {
        if (!(error instanceof NoRoom)) throw error;
        const why = await this.refusals.explain(command);
        if (why) throw why;
        if (tries === MOST_TRIES) throw new Problem(slotTaken, { members: { alternatives: [] } });
      }
    }
  }

  /** Those of the public that nobody watches go together when they come together: the first time, when room is likely. */
  #try(command: HoldCommand, witness: Witness<Held> | null, tidying: boolean): Promise<Held> {
    const { caller = 'public' } = command;
    if (!witness && !tidying && caller === 'public') return this.#gathered.write(command);
    return this.transactions.witnessed(witness, (atom) => this.#take(atom, command, tidying));
  }

  async #take(
    atom: Parameters<HoldPlaceRepository['take']>[0],
    command: HoldCommand,
    tidying: boolean,
  ): Promise<Held> {
    const id = newId();
    const { centreId, service, startsAt, source, caller = 'public' } = command;
    const now = new Date(this.clock.now());
    const wanted = { centreId, service, caller, now, startsAt: new Date(startsAt) };
    const row = await this.repository.take(atom, { ...wanted, id, source }, tidying ? 'tidying' : 'at-once');
    if (!row) throw NO_ROOM;
    return this.#held(id, command, row);
  }

  async #takeMany(commands: readonly HoldCommand[]): Promise<(Held | undefined)[]> {
    const now = new Date(this.clock.now());
    const holds = commands.map(({ centreId, service, source, startsAt }) => {
      return { id: newId(), centreId, service, source, startsAt: new Date(startsAt) };
    });
    const rows = await this.transactions.alone((atom) => this.repository.takeMany(atom, now, holds));
    return commands.map((command, index) => {
      const id = holds[index]?.id ?? '';
      const row = rows.get(id);
      return row && this.#held(id, command, row);
    });
  }

  #held(id: string, { centreId, service, startsAt }: HoldCommand, row: HeldRow): Held {
    return {
      id,
      secret: this.secret.make(centreId, id),
      centreId,
      service,
      startsAt,
      endsAt: row.ends_at.getTime(),
      expiresAt: row.hold_until.getTime(),
      timeZone: row.time_zone,
    };
  }
}
