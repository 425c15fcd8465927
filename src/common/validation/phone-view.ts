/** Cities whose code has three digits, so that the number itself has seven. All mobiles are written so too. */
const THREE_DIGIT_CODES =
  /^(?:9\d\d|80\d|342|343|347|351|383|391|423|473|495|498|499|812|831|840|843|846|861|862|863)/u;

interface Written {
  readonly prefix: string;
  readonly local: string;
}

/**
 * A Russian E.164 number as people write it: `+7 928 123-45-67`, `+7 8662 42-10-21`, `+7 86631 4-12-34`,
 * hotlines `8 800 100-32-82` (they are not reached through +7). The length of an area code is told from the
 * code: listed cities and mobiles 3, a region's capital 4 (its fourth digit is 2), districts 5; this is a
 * habit of the numbering plan and decides only where the spaces go. Anything else comes back unchanged.
 */
export function formatPhone(e164: string): string {
  const written = writtenParts(e164);
  return written === null ? e164 : `${written.prefix} ${written.local}`;
}

/**
 * The number hidden but for its code and last two digits: `+7 928 ···-··-67`. Enough for the owner to know
 * it, too little for another to call. Of an unknown shape only the last two digits stay.
 */
export function maskPhone(e164: string): string {
  const written = writtenParts(e164);
  if (written === null) return `···${e164.slice(-2)}`;
  return `${written.prefix} ${written.local.replace(/\d(?=.*\d.*\d)/gu, '·')}`;
}

function writtenParts(e164: string): Written | null {
  const digits = /^\+7(\d{10})$/u.exec(e164)?.[1];
  if (digits === undefined) return null;
  const codeLength = THREE_DIGIT_CODES.test(digits) ? 3 : digits[3] === '2' ? 4 : 5;
  const country = digits.startsWith('800') ? '8' : '+7';
  return { prefix: `${country} ${digits.slice(0, codeLength)}`, local: grouped(digits.slice(codeLength)) };
}

/** Pairs from the end: `123-45-67`, `42-10-21`, `4-12-34`. */
function grouped(local: string): string {
  return `${local.slice(0, -4)}-${local.slice(-4, -2)}-${local.slice(-2)}`;
}
