const MINUTE_MS = 60_000;

/** How long an older token still passes once a younger one has been used: requests under way at that moment. */
export const GRACE_MS = MINUTE_MS;
/** How old a token may grow before its device is given the next one. */
export const RENEWED_AFTER_MS = 12 * 60 * MINUTE_MS;

/** A token a device has come with, and what is known of younger ones. Instants are epoch milliseconds. */
export interface SeenToken {
  readonly issuedAt: number;
  /** When a younger token was first used; null while none was. */
  readonly overtakenAt: number | null;
  /** When the youngest token after this one was given out, used or not; null when there is none. */
  readonly youngerIssuedAt: number | null;
}

/**
 * A token is good until a younger one has been in use for a minute. One that comes later than that is a copy: the
 * device itself had the younger one already. A younger token that never came back was lost on the way, and harms nobody.
 */
export function isCopy(now: number, { overtakenAt }: SeenToken): boolean {
  return overtakenAt !== null && now >= overtakenAt + GRACE_MS;
}

/** Whether the device is to be given the next token: this one is old, and no other is on its way to it. */
export function isToBeRenewed(now: number, { issuedAt, overtakenAt, youngerIssuedAt }: SeenToken): boolean {
  if (overtakenAt !== null || now < issuedAt + RENEWED_AFTER_MS) return false;
  return youngerIssuedAt === null || now >= youngerIssuedAt + GRACE_MS;
}
