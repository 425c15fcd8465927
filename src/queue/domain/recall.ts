/** Between two calls of one person: long enough to hear one's number and stand up. */
export const LEAST_SECONDS_BETWEEN_CALLS = 10;

/** A window that left a called person alone, all calls used up, is taken to have forgotten to say "not come". */
export const FORGOTTEN_CALL_MINUTES = 5;

export interface Called {
  readonly calls: number;
  /** Of the last call; epoch milliseconds. */
  readonly calledAt: number;
}

export type Recall =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'calls-used-up' }
  | { readonly ok: false; readonly reason: 'too-soon'; readonly seconds: number };

/** Whether somebody may be called once more: at most `most` times in all, and not sooner than they can come. */
export function mayRecall({ calls, calledAt }: Called, most: number, now: number): Recall {
  if (calls >= most) return { ok: false, reason: 'calls-used-up' };
  const left = calledAt + LEAST_SECONDS_BETWEEN_CALLS * 1000 - now;
  return left > 0 ? { ok: false, reason: 'too-soon', seconds: Math.ceil(left / 1000) } : { ok: true };
}

/** Whether the clock may say "not come": never while there is a call left to make. */
export function isForgottenCall({ calls, calledAt }: Called, most: number, now: number): boolean {
  return calls >= most && now >= calledAt + FORGOTTEN_CALL_MINUTES * 60_000;
}
