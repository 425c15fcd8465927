import { tooManyRequests } from '../errors/common.errors.ts';
import { Problem } from '../errors/problem.ts';
import { networkOf } from './network-of.ts';

/** Streams a process keeps for one network, and in all: each costs memory as long as it is open. */
const MOST_FOR_ONE = 30;
const MOST_IN_ALL = 2_000;
const RETRY_SECONDS = 15;

/** Counts the event streams of one kind that a process keeps open. */
export class OpenStreams {
  readonly #open = new Map<string, number>();
  #all = 0;

  /** Before a stream is promised. Throws `too-many-requests`. */
  check(address: string): void {
    if (this.#all < MOST_IN_ALL && (this.#open.get(networkOf(address)) ?? 0) < MOST_FOR_ONE) return;
    throw new Problem(tooManyRequests, {
      values: { seconds: RETRY_SECONDS },
      retryAfterSeconds: RETRY_SECONDS,
    });
  }

  /** Counts a stream that begins; the answer is to be called once, when it ends. */
  enter(address: string): () => void {
    const network = networkOf(address);
    this.#count(network, 1);
    return () => this.#count(network, -1);
  }

  #count(network: string, step: 1 | -1): void {
    this.#all += step;
    const open = (this.#open.get(network) ?? 0) + step;
    if (open === 0) this.#open.delete(network);
    else this.#open.set(network, open);
  }
}
