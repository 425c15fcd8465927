import type { Outcome } from './domain/outcome.ts';

/** Which outcome a failure of the mail library is. Its message quotes the server and the address, and is dropped. */
export function smtpOutcome(error: unknown): Outcome {
  const { code, responseCode, name } = error as { code?: unknown; responseCode?: unknown; name?: unknown };
  if (code === 'EAUTH') return 'smtp-login-refused';
  if (typeof responseCode === 'number') return responseCode >= 500 ? 'smtp-refused' : 'smtp-deferred';
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'smtp-refused';
  if (code === 'ETIMEDOUT' || code === 'EABORT' || name === 'AbortError') return 'smtp-timeout';
  return 'smtp-unreachable';
}
