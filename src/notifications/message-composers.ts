import { Injectable } from '@nestjs/common';
import type { Composer } from './domain/composed-message.ts';

/** Who knows how to write which kind of message. Rooms register theirs when they start. */
@Injectable()
export class MessageComposers {
  readonly #composers = new Map<string, Composer>();

  /** Throws when the kind is taken: two rooms would send different words for one thing. */
  register(kind: string, composer: Composer): void {
    if (this.#composers.has(kind)) throw new Error(`messages of kind ${kind} have a composer already`);
    this.#composers.set(kind, composer);
  }

  find(kind: string): Composer | null {
    return this.#composers.get(kind) ?? null;
  }
}
