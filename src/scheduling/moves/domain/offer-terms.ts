const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long somebody may think about a letter. */
export const ANSWER_MS = 3 * DAY_MS;
/** How long the place is kept for staff to call after that. */
export const CALL_MS = 2 * DAY_MS;
/** Less time than this to answer a letter is none: staff call at once. */
export const LEAST_TO_ANSWER_MS = 6 * HOUR_MS;
/** Staff must know a day before either time who has not answered. */
const BEFORE_MS = DAY_MS;

/** Instants are epoch milliseconds. */
export interface OfferTerms {
  /** Until when the person may answer before staff call; null: staff call at once. */
  readonly answerUntil: number | null;
  /** Until when the offered place is kept. */
  readonly keepUntil: number;
}

/** How long an offer stands, for somebody who can be written to or not. */
export function offerTerms(
  now: number,
  times: { readonly closed: number; readonly offered: number },
  hasEmail: boolean,
): OfferTerms {
  const until = Math.min(now + ANSWER_MS, times.closed - BEFORE_MS, times.offered - BEFORE_MS);
  const answerUntil = hasEmail && until >= now + LEAST_TO_ANSWER_MS ? until : null;
  return { answerUntil, keepUntil: keepForCall(answerUntil ?? now, times.offered) };
}

/** Until when a place is kept for staff who begin to call now; never beyond its own beginning. */
export function keepForCall(from: number, offered: number): number {
  return Math.min(from + CALL_MS, offered);
}
