import { cleanText } from '../../common/validation/clean-text.ts';
import { plainHyphens } from '../../common/validation/punctuation.ts';

const LOWEST = 10_000_000;
const COUNT = 90_000_000;

/**
 * A new reference: eight digits, uniform over 10000000-99999999. No leading zero, because spreadsheets and
 * people reading aloud drop it ("four hundred eighty-two…"); the tenth of the numbers so lost is not missed.
 * `random(bound)` gives an integer of [0, bound) from a secure source, such as `randomInt` of node:crypto.
 * Whether the reference is free is the database's to say. Throws `RangeError` when `random` breaks its word.
 */
export function drawReference(random: (bound: number) => number): string {
  const drawn = random(COUNT);
  if (!Number.isInteger(drawn) || drawn < 0 || drawn >= COUNT)
    throw new RangeError('random is out of its bound');
  return String(LOWEST + drawn);
}

/** Bare digits as the talon shows them: 48271935 as 4827-1935. Anything but eight digits comes back unchanged. */
export function formatReference(reference: string): string {
  return reference.replace(/^(\d{4})(\d{4})$/u, '$1-$2');
}

/**
 * The bare digits of a reference as a person types it, with spaces and dashes anywhere; null unless exactly
 * eight digits are left. A leading zero passes: it was never drawn, so it is simply not found.
 */
export function parseReference(raw: string): string | null {
  const digits = plainHyphens(cleanText(raw)).replace(/[ -]/gu, '');
  return /^\d{8}$/u.test(digits) ? digits : null;
}
