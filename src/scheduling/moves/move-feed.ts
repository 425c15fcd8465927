import { Injectable } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { GatheredReads } from '../../common/gathered-reads.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { stateStream } from '../../common/live/state-stream.ts';
import { Seats } from '../../common/limits/seats.ts';
import { Clock } from '../../common/time/clock.ts';
import { SlotChanges } from '../../slots/slot-changes.ts';

/** A region in its busiest hour changes all the time; nobody reads faster than this. */
const GATHER_MS = 200;
const MOST_FOR_SESSION = 12;

export interface MoveQuestion {
  /** Centres whose moves are in the answer. */
  readonly centreIds: readonly string[];
  /** What is asked, so that all who ask the same share a reading. */
  readonly key: string;
  readonly event: 'moves' | 'move';
  readonly badge: StaffBadge;
  readonly read: () => Promise<unknown>;
}

/**
 * How far moves are, as events (`common/live/state-stream.ts`). Each step is told as a change of its centre's slots, as
 * most of them are one: a closed day begins a run, a visitor who moves by themselves leaves it. A centre that is new in
 * its region is read with the next pulse.
 */
@Injectable()
export class MoveFeed {
  readonly #sessions = new Seats(MOST_FOR_SESSION);
  readonly #states = new GatheredReads<string>();

  constructor(
    private readonly changes: SlotChanges,
    private readonly clock: Clock,
  ) {}

  /** Throws as `read` before the stream begins. */
  async watch({ centreIds, key, event, badge, read }: MoveQuestion): Promise<Observable<MessageEvent>> {
    const body = (): Promise<string> => this.#states.read(key, async () => JSON.stringify(await read()));
    const first = await body();
    return stateStream({
      ...{ event, first, read: body },
      enter: (end) => this.#sessions.enter(`${badge.sessionId} ${key}`, end),
      listen: (changed) => {
        const stops = centreIds.map((centreId) => this.changes.onChange(centreId, changed));
        return () => stops.forEach((stop) => stop());
      },
      now: () => this.clock.now(),
      gatherMs: GATHER_MS,
    });
  }
}
