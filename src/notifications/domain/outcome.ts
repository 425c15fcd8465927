/** How an attempt to send a message went. Kept in the database and shown to staff; never words of a mail server. */
export const OUTCOMES = [
  'delivered-email',
  /** No mail server is configured: written to the log only. */
  'logged-no-smtp',
  /** The person left no e-mail: written to the log only. */
  'logged-no-email',
  /** The booking is no longer in a state this message is about. */
  'nothing-to-send',
  'smtp-refused',
  'smtp-deferred',
  'smtp-login-refused',
  'smtp-timeout',
  'smtp-unreachable',
  'compose-failed',
  /** No room has registered a composer for the kind. */
  'unknown-kind',
  /** The processes that tried to send it ended each time before they could say how it went. */
  'abandoned',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
