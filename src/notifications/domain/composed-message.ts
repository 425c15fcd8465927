/** A message ready to leave, in its reader's language. */
export interface ComposedMessage {
  /** The e-mail address; null when the person left none. */
  readonly to: string | null;
  readonly language: 'ru' | 'en';
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MessageAttachment[];
}

export interface MessageAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string | Buffer;
}

/**
 * Makes the message of one kind from the booking as it is at the moment of sending. null when there is nothing
 * to say any more (a reminder of a visit since cancelled). Must be safe to call again.
 */
export type Composer = (centreId: string, bookingId: string) => Promise<ComposedMessage | null>;
