import { ask } from '../ask.client.ts';
import { openStream } from './stream.client.ts';

/** The server pulses every 8 seconds: after so long the stream is dead, though it may not say so. */
const REOPEN_AFTER_MS = 12_000;
/** After so long people must know that what they see may be old. */
const LOST_AFTER_MS = 20_000;
/** A device that is no board any more learns it from the answer, and its token is renewed on the way. */
const ASK_EVERY_MS = 60_000;
const PAUSES_MS = [300, 1_000, 2_000, 3_000];
/** Boards of a hall lost their server in the same moment: they come back one after the other. */
const SPREAD_MS = 500;

export interface ConnectionHandlers {
  /** The whole state as JSON text: the first thing after every connection. */
  state(text: string): void;
  /** The time of the server, epoch milliseconds. */
  pulse(now: number): void;
  isThere(isThere: boolean): void;
  /** The server answers, but knows this device no more. */
  refused(): void;
}

/** Keeps a stream open for ever: asks for the state when it breaks, comes back, and notices when it has gone silent. */
export function keepConnected(address: string, handlers: ConnectionHandlers): void {
  let close: (() => void) | null = null;
  let heardAt = performance.now();
  let tries = 0;
  let streamed = 0;
  const heard = (): void => {
    heardAt = performance.now();
    handlers.isThere(true);
  };
  const open = (): void => {
    close = openStream(`${address}/live`, {
      event: (type, data) => {
        heard();
        tries = 0;
        streamed += 1;
        if (type === 'pulse') handlers.pulse(Number(data));
        else handlers.state(data);
      },
      broken,
    });
  };
  const askAgain = (): void => {
    const before = streamed;
    ask('GET', address, ({ status, text }) => {
      if (status === 401 || status === 403 || status === 404) return handlers.refused();
      if (status === 200) {
        heard();
        // What the stream has said meanwhile may be younger, and is said once.
        if (before === streamed) handlers.state(text);
      }
    });
  };
  const broken = (): void => {
    if (close) close();
    close = null;
    askAgain();
    const pause = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] || 0;
    tries += 1;
    setTimeout(open, pause + Math.random() * SPREAD_MS);
  };
  setInterval(() => {
    const silence = performance.now() - heardAt;
    if (silence > LOST_AFTER_MS) handlers.isThere(false);
    if (silence > REOPEN_AFTER_MS && close) broken();
  }, 1_000);
  setInterval(askAgain, ASK_EVERY_MS);
  open();
}
