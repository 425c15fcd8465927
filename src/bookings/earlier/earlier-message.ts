/** The kind under which the letter of an earlier time stands in the outbox. */
export const EARLIER_MESSAGE = 'earlier-slot';
