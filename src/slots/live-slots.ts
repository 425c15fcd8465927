import { Injectable } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import { tooManyRequests } from '../common/errors/common.errors.ts';
import { Problem } from '../common/errors/problem.ts';
import { networkOf } from '../common/limits/network-of.ts';
import { Availability } from './availability.ts';
import type { SlotsQuestion } from './availability.ts';
import { SlotChanges } from './slot-changes.ts';

/** Time itself changes what can be held (notice, reserve, cooling, holds running out): read again this often. */
const REREAD_MS = 5_000;
/** Streams a process keeps for one network, and in all: each costs memory as long as it is open. */
const MOST_FOR_ONE = 30;
const MOST_IN_ALL = 2_000;
const RETRY_SECONDS = 15;

/** Streams of the slots of a day: the state first, then each change. */
@Injectable()
export class LiveSlots {
  readonly #open = new Map<string, number>();
  #all = 0;

  constructor(
    private readonly availability: Availability,
    private readonly changes: SlotChanges,
  ) {}

  /** Throws as `Availability.slots`, and `too-many-requests`, before the stream begins. */
  async watch(question: SlotsQuestion, address: string): Promise<Observable<MessageEvent>> {
    const network = networkOf(address);
    if (this.#all >= MOST_IN_ALL || (this.#open.get(network) ?? 0) >= MOST_FOR_ONE) {
      throw new Problem(tooManyRequests, {
        values: { seconds: RETRY_SECONDS },
        retryAfterSeconds: RETRY_SECONDS,
      });
    }
    const first = await this.availability.slotsBody(question);
    return new Observable((subscriber) => {
      this.#count(network, 1);
      let last = '';
      const send = (body: string): void => {
        if (body === last) return;
        last = body;
        subscriber.next({ type: 'slots', data: body });
      };
      const reread = (): void => {
        // A reading that fails is made up for by the next; the stream goes on.
        this.availability.slotsBody(question).then(send, () => undefined);
      };
      send(first);
      const stop = this.changes.onChange(question.centreId, reread);
      const timer = setInterval(reread, REREAD_MS);
      return () => {
        this.#count(network, -1);
        stop();
        clearInterval(timer);
      };
    });
  }

  #count(network: string, step: 1 | -1): void {
    this.#all += step;
    const open = (this.#open.get(network) ?? 0) + step;
    if (open === 0) this.#open.delete(network);
    else this.#open.set(network, open);
  }
}
