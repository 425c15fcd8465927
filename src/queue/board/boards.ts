import { Injectable } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { Centres } from '../../centres/centres.service.ts';
import { Database } from '../../common/database/database.ts';
import type { DeviceBadge } from '../../common/http/badge.ts';
import { Clock } from '../../common/time/clock.ts';
import { localOf, toRfc3339 } from '../../common/time/wall-clock.ts';
import { callKey, shownCalls } from '../domain/board-calls.ts';
import { usualWait } from '../domain/waits.ts';
import { HallFeed } from '../hall-feed.ts';
import { boardVersion } from './board-assets.ts';
import { BoardReader } from './board.reader.ts';
import type { BoardView } from './board.view.ts';

/** The offset stands at the end: `+07:00`. */
const OFFSET_LENGTH = 6;

/** What the boards of a centre show, and its changes. */
@Injectable()
export class Boards {
  constructor(
    private readonly centres: Centres,
    private readonly database: Database,
    private readonly reader: BoardReader,
    private readonly feed: HallFeed,
    private readonly clock: Clock,
  ) {}

  /** Throws `centre-not-found`. */
  async of(centreId: string): Promise<BoardView> {
    const { name, timeZone } = await this.centres.get(this.database, centreId);
    const now = this.clock.now();
    const localDate = localOf(now, timeZone).date;
    const facts = await this.reader.facts({ centreId, localDate, now });
    return {
      version: boardVersion(),
      centre: name,
      utcOffset: toRfc3339(now, timeZone).slice(-OFFSET_LENGTH),
      calls: shownCalls(facts.calls, now).map((call) => ({
        key: callKey(call),
        ticket: call.ticket,
        window: call.window,
        calledAt: toRfc3339(call.calledAt, timeZone),
        isAwaited: call.isAwaited,
      })),
      next: [...facts.next],
      waiting: facts.waiting,
      usualWaitMinutes: usualWait(facts.called, now),
    };
  }

  /** Throws `centre-not-found` before the stream begins. */
  watch(badge: DeviceBadge): Promise<Observable<MessageEvent>> {
    const { centreId } = badge;
    const read = async (): Promise<string> => JSON.stringify(await this.of(centreId));
    return this.feed.watch({ centreId, kind: 'board', badge, read });
  }
}
