import { Injectable } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { GatheredReads } from '../common/gathered-reads.ts';
import type { Badge } from '../common/http/badge.ts';
import { stateStream } from '../common/live/state-stream.ts';
import { Seats } from '../common/limits/seats.ts';
import { Clock } from '../common/time/clock.ts';
import { SlotChanges } from '../slots/slot-changes.ts';

/** Tabs of one person, or a device coming back: the counts are for each kind of screen. */
const MOST_FOR_SESSION = 12;
const MOST_FOR_DEVICE = 4;

export interface FeedQuestion {
  readonly centreId: string;
  /** Name of the screen's event; all who watch one kind in one centre share a reading. */
  readonly kind: string;
  /** Who watches. Screens are counted by session and by device, for a whole centre has one address. */
  readonly badge: Badge;
  /** The state as JSON text. */
  readonly read: () => Promise<string>;
}

/** For screens that each show their own part of one reading. */
export interface FeedOfEach<State> extends Omit<FeedQuestion, 'read'> {
  readonly read: () => Promise<State>;
  /** This screen's part of it as JSON text. */
  readonly show: (state: State) => string;
}

/** Streams to the screens of a hall (`common/live/state-stream.ts`). */
@Injectable()
export class HallFeed {
  readonly #sessions = new Seats(MOST_FOR_SESSION);
  readonly #devices = new Seats(MOST_FOR_DEVICE);
  readonly #states = new GatheredReads<unknown>();

  constructor(
    private readonly changes: SlotChanges,
    private readonly clock: Clock,
  ) {}

  /** Throws as `read` before the stream begins. */
  watch(question: FeedQuestion): Promise<Observable<MessageEvent>> {
    return this.watchEach<string>({ ...question, show: (text) => text });
  }

  /** As `watch`, for screens of which each shows its own part of what is read once for all. */
  async watchEach<State>(question: FeedOfEach<State>): Promise<Observable<MessageEvent>> {
    const { centreId, kind, badge, read, show } = question;
    const body = async (): Promise<string> =>
      show((await this.#states.read(`${kind} ${centreId}`, read)) as State);
    const first = await body();
    return stateStream({
      ...{ event: kind, first, read: body },
      enter: (end) => this.#enter(badge, kind, end),
      listen: (changed) => this.changes.onChange(centreId, changed),
      now: () => this.clock.now(),
    });
  }

  #enter(badge: Badge, kind: string, end: () => void): () => void {
    if (badge.kind === 'staff') return this.#sessions.enter(`${badge.sessionId} ${kind}`, end);
    return this.#devices.enter(`${badge.deviceId} ${kind}`, end);
  }
}
