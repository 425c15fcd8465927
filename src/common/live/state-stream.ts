import type { MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';

/** A screen that hears nothing for 20 seconds says so; this keeps it from saying so while nothing happens. */
const PULSE_MS = 8_000;

export interface StateStreamOptions {
  /** Name of the state's event. */
  readonly event: string;
  /** The state as JSON text, read before the stream began. */
  readonly first: string;
  readonly read: () => Promise<string>;
  /** Takes a seat among those who watch; `end` closes the stream. Answers how to leave. */
  readonly enter: (end: () => void) => () => void;
  /** Has `changed` called whenever the state may be another. Answers how to stop. */
  readonly listen: (changed: () => void) => () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Changes within so many milliseconds are read once; nought: each at once. */
  readonly gatherMs?: number;
}

/**
 * A state as events: at once, then whenever it is another, and a `pulse` between with the time of the server in epoch
 * milliseconds, by which screens set their clocks. A reading that fails is made up for by the next change or pulse.
 */
export function stateStream(options: StateStreamOptions): Observable<MessageEvent> {
  const { event, first, read, enter, listen, now, gatherMs = 0 } = options;
  return new Observable((subscriber) => {
    const leave = enter(() => subscriber.complete());
    let last = '';
    const send = (text: string): void => {
      if (text === last) return;
      last = text;
      subscriber.next({ type: event, data: text });
    };
    const reread = (): void => void read().then(send, () => undefined);
    let gathering: NodeJS.Timeout | null = null;
    const gather = (): void => {
      gathering ??= setTimeout(() => {
        gathering = null;
        reread();
      }, gatherMs);
    };
    const changed = gatherMs === 0 ? reread : gather;
    // A blank would be no event at all.
    const pulse = (): void => subscriber.next({ type: 'pulse', data: String(now()) });
    send(first);
    pulse();
    const stop = listen(changed);
    const timer = setInterval(() => {
      pulse();
      changed();
    }, PULSE_MS);
    // What happened between the first reading and the listening.
    changed();
    return () => {
      leave();
      stop();
      clearInterval(timer);
      if (gathering) clearTimeout(gathering);
    };
  });
}
