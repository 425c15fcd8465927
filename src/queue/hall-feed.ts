import { Injectable } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import { GatheredReads } from '../common/gathered-reads.ts';
import { OpenStreams } from '../common/limits/open-streams.ts';
import { HallChanges } from './hall-changes.ts';

/** A screen that hears nothing for 20 seconds says so; this keeps it from saying so in a quiet hall. */
const PULSE_MS = 8_000;

export interface FeedQuestion {
  readonly centreId: string;
  /** Name of the screen's event; all who watch one kind in one centre share a reading. */
  readonly kind: string;
  readonly address: string;
  /** The state as JSON text. */
  readonly read: () => Promise<string>;
}

/** Streams to the screens of a hall: the state first, then whenever it changes, and a pulse between. */
@Injectable()
export class HallFeed {
  readonly #streams = new OpenStreams();
  readonly #bodies = new GatheredReads<string>();

  constructor(private readonly changes: HallChanges) {}

  /** Throws as `read`, and `too-many-requests`, before the stream begins. */
  async watch({ centreId, kind, address, read }: FeedQuestion): Promise<Observable<MessageEvent>> {
    this.#streams.check(address);
    const body = (): Promise<string> => this.#bodies.read(`${kind} ${centreId}`, read);
    const first = await body();
    return new Observable((subscriber) => {
      const leave = this.#streams.enter(address);
      let last = '';
      const send = (text: string): void => {
        if (text === last) return;
        last = text;
        subscriber.next({ type: kind, data: text });
      };
      // A reading that fails is made up for by the next change or the next pulse; the stream goes on.
      const reread = (): void => void body().then(send, () => undefined);
      send(first);
      const stop = this.changes.onChange(centreId, reread);
      const timer = setInterval(() => {
        subscriber.next({ type: 'pulse', data: '' });
        reread();
      }, PULSE_MS);
      reread();
      return () => {
        leave();
        stop();
        clearInterval(timer);
      };
    });
  }
}
