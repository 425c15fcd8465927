import { Injectable } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import { GatheredReads } from '../../common/gathered-reads.ts';
import type { StaffBadge } from '../../common/http/badge.ts';
import { Seats } from '../../common/limits/seats.ts';
import { Clock } from '../../common/time/clock.ts';
import { SlotChanges } from '../../slots/slot-changes.ts';

/** A screen that hears nothing for 20 seconds says so. */
const PULSE_MS = 8_000;
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
 * How far moves are: the state first, then whenever it changes, and a `pulse` between with the server's time. Each step
 * is told as a change of its centre's slots, as most of them are one: a closed day begins a run, a visitor who moves by
 * themselves leaves it. What a failed reading missed, or a centre that is new in its region, is read with the next pulse.
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
    return new Observable((subscriber) => {
      const leave = this.#sessions.enter(`${badge.sessionId} ${key}`, () => subscriber.complete());
      let last = '';
      const send = (text: string): void => {
        if (text !== last) subscriber.next({ type: event, data: text });
        last = text;
      };
      let reading: NodeJS.Timeout | null = null;
      const changed = (): void => {
        reading ??= setTimeout(() => {
          reading = null;
          body().then(send, () => undefined);
        }, GATHER_MS);
      };
      const pulse = (): void => subscriber.next({ type: 'pulse', data: String(this.clock.now()) });
      send(first);
      pulse();
      const stops = centreIds.map((centreId) => this.changes.onChange(centreId, changed));
      const timer = setInterval(() => {
        pulse();
        changed();
      }, PULSE_MS);
      // What happened between the first reading and the listening.
      changed();
      return () => {
        leave();
        for (const stop of stops) stop();
        clearInterval(timer);
        if (reading) clearTimeout(reading);
      };
    });
  }
}
