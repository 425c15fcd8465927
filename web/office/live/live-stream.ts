import type { Connection } from './connection.ts';
import { retryDelay } from './retry-delay.ts';

/** Silence after which a stream that has pulses is given up for lost; the server's are eight seconds apart. */
export const SILENCE_MS = 20_000;

/** What the stream needs of the browser; tests give their own. */
export interface LiveSurroundings {
  open(path: string): EventSource;
  now(): number;
  random(): number;
  later(work: () => void, milliseconds: number): () => void;
}

export type LiveHandlers = Readonly<Record<string, (data: unknown) => void>>;

export interface LiveStreamOptions {
  readonly path: string;
  readonly events: readonly string[];
  readonly onEvent: (event: string, data: unknown) => void;
  readonly onState: (state: Connection) => void;
  /** The server's time in epoch milliseconds. */
  readonly onPulse: (serverTime: number) => void;
}

/** Sent between the changes, with the server's time. */
const PULSE = 'pulse';

/**
 * One stream of server-sent events that is never given up. The server says the whole state first after each
 * connecting, so "connected" means that the state is here, not only that a socket is.
 */
export class LiveStream {
  readonly #options: LiveStreamOptions;
  readonly #around: LiveSurroundings;
  #source: EventSource | null = null;
  #failures = 0;
  #hasPulses = false;
  #state: Connection = { state: 'connecting' };
  #cancelRetry: () => void = () => undefined;
  #cancelSilence: () => void = () => undefined;

  constructor(options: LiveStreamOptions, around: LiveSurroundings) {
    this.#options = options;
    this.#around = around;
  }

  start(): void {
    this.#say({ state: 'connecting' });
    this.#open();
  }

  stop(): void {
    this.#cancelRetry();
    this.#cancelSilence();
    this.#source?.close();
    this.#source = null;
  }

  #open(): void {
    const source = this.#around.open(this.#options.path);
    this.#source = source;
    for (const event of this.#options.events) {
      source.addEventListener(event, (message: MessageEvent<string>) => {
        this.#heard();
        this.#options.onEvent(event, JSON.parse(message.data));
      });
    }
    source.addEventListener(PULSE, (message: MessageEvent<string>) => {
      this.#hasPulses = true;
      this.#options.onPulse(Number(message.data));
      this.#heard();
    });
    // The browser would try again by itself, but for ever at one pace, and never after a refusal.
    source.addEventListener('error', () => this.#lost());
  }

  #heard(): void {
    this.#failures = 0;
    this.#cancelSilence();
    if (this.#state.state !== 'connected') this.#say({ state: 'connected' });
    if (this.#hasPulses) this.#cancelSilence = this.#around.later(() => this.#lost(), SILENCE_MS);
  }

  #lost(): void {
    this.#cancelSilence();
    this.#source?.close();
    this.#source = null;
    this.#failures += 1;
    if (this.#state.state !== 'lost') this.#say({ state: 'lost', since: this.#around.now() });
    this.#cancelRetry();
    const wait = retryDelay(this.#failures, this.#around.random());
    this.#cancelRetry = this.#around.later(() => this.#open(), wait);
  }

  #say(state: Connection): void {
    this.#state = state;
    this.#options.onState(state);
  }
}
