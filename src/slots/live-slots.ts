import { Injectable } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { Observable } from 'rxjs';
import { GatheredReads } from '../common/gathered-reads.ts';
import { OpenStreams } from '../common/limits/open-streams.ts';
import { Availability } from './availability.ts';
import type { SlotsQuestion } from './availability.ts';
import { SlotChanges } from './slot-changes.ts';

/** Time itself changes what can be held (notice, reserve, cooling, holds running out): read again this often. */
const REREAD_MS = 5_000;

/** Streams of the slots of a day: the state first, then each change. */
@Injectable()
export class LiveSlots {
  readonly #streams = new OpenStreams();
  readonly #bodies = new GatheredReads<string>();

  constructor(
    private readonly availability: Availability,
    private readonly changes: SlotChanges,
  ) {}

  /** Throws as `Availability.slots`, and `too-many-requests`, before the stream begins. */
  async watch(question: SlotsQuestion, address: string): Promise<Observable<MessageEvent>> {
    this.#streams.check(address);
    const first = await this.#body(question);
    return new Observable((subscriber) => {
      const leave = this.#streams.enter(address);
      let last = '';
      const send = (body: string): void => {
        if (body === last) return;
        last = body;
        subscriber.next({ type: 'slots', data: body });
      };
      const reread = (): void => {
        // A reading that fails is made up for by the next; the stream goes on.
        this.#body(question).then(send, () => undefined);
      };
      send(first);
      const stop = this.changes.onChange(question.centreId, reread);
      const timer = setInterval(reread, REREAD_MS);
      return () => {
        leave();
        stop();
        clearInterval(timer);
      };
    });
  }

  /** Written once for all who watch the same. */
  #body(question: SlotsQuestion): Promise<string> {
    const { centreId, service, date } = question;
    return this.#bodies.read(`${centreId} ${service} ${date}`, async () =>
      JSON.stringify(await this.availability.slots(question)),
    );
  }
}
