import type { ComposedMessage } from './domain/composed-message.ts';
import type { Outcome } from './domain/outcome.ts';

/** What may be said of a message anywhere, logs included. */
export interface MessageLabel {
  readonly id: string;
  readonly centreId: string;
  readonly kind: string;
}

export interface Delivery {
  readonly ok: boolean;
  readonly outcome: Outcome;
}

/** A way a message leaves the house. A refusal is an answer, not an exception. */
export abstract class MessageChannel {
  abstract deliver(label: MessageLabel, message: ComposedMessage): Promise<Delivery>;
}
