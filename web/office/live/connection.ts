import { useSyncExternalStore } from 'react';

/** Whether the office hears the server: by its live streams and by each request that was answered or was not. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'connected' }
  | { readonly state: 'lost'; readonly since: number };

type Listener = () => void;

/** One for the whole office. A stream that is lost counts until it is back, whatever single requests say. */
export class ConnectionState {
  #requests: Connection = { state: 'connected' };
  readonly #streams = new Map<symbol, Connection>();
  readonly #listeners = new Set<Listener>();
  #now: Connection = { state: 'connected' };

  get now(): Connection {
    return this.#now;
  }

  get hasStreams(): boolean {
    return this.#streams.size > 0;
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  requestAnswered(): void {
    this.#requests = { state: 'connected' };
    this.#tell();
  }

  requestLost(now: number): void {
    if (this.#requests.state !== 'lost') this.#requests = { state: 'lost', since: now };
    this.#tell();
  }

  stream(key: symbol, state: Connection | null): void {
    if (state === null) this.#streams.delete(key);
    else this.#streams.set(key, state);
    this.#tell();
  }

  #tell(): void {
    const all = [this.#requests, ...this.#streams.values()];
    const lost = all.filter((one) => one.state === 'lost').map(({ since }) => since);
    const next: Connection =
      lost.length > 0
        ? { state: 'lost', since: Math.min(...lost) }
        : { state: all.some(({ state }) => state === 'connecting') ? 'connecting' : 'connected' };
    const isSame =
      next.state === this.#now.state &&
      (next.state !== 'lost' || (this.#now.state === 'lost' && next.since === this.#now.since));
    if (isSame) return;
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }
}

export const connection = new ConnectionState();

export function useConnection(): Connection {
  return useSyncExternalStore(connection.subscribe, () => connection.now);
}
