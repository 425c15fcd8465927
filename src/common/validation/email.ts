import { isEmail } from 'class-validator';
import { characterCount, cleanText, hasForbiddenCharacters } from './clean-text.ts';

export type EmailRefusal = 'empty' | 'too-long' | 'forbidden-character' | 'not-an-email';
export type ParsedEmail =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: EmailRefusal };

/** Longest address a mail server takes (RFC 5321, erratum 1690). */
export const LONGEST_EMAIL = 254;

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * An e-mail address, cleaned, with its domain in lower case; the part before @ stays as typed, and so does a
 * Cyrillic domain (`пример.рф` is not turned into punycode). Not proved to exist.
 * Refuses `empty`, `too-long` (over 254), `forbidden-character` (line breaks too: they would forge headers)
 * and `not-an-email`, also when one part mixes Latin and Cyrillic letters (`ivanоv@mail.ru` with a Cyrillic
 * о): it is a slip of the keyboard and no letter would ever arrive.
 */
export function parseEmail(raw: string): ParsedEmail {
  if (hasForbiddenCharacters(raw)) return { ok: false, reason: 'forbidden-character' };
  const text = cleanText(raw);
  if (text === '') return { ok: false, reason: 'empty' };
  if (characterCount(text) > LONGEST_EMAIL) return { ok: false, reason: 'too-long' };
  if (!isEmail(text) || text.split(/[@.]/u).some(mixesAlphabets))
    return { ok: false, reason: 'not-an-email' };
  const at = text.lastIndexOf('@');
  return { ok: true, value: text.slice(0, at) + text.slice(at).toLowerCase() };
}

function mixesAlphabets(part: string): boolean {
  return LATIN.test(part) && CYRILLIC.test(part);
}

/**
 * The address hidden but for its first letter and domain: `i···@mail.ru`; of one or two letters nothing
 * stays. The number of dots is always three, so that it tells nothing.
 */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = '', ...rest] = Array.from(email.slice(0, Math.max(at, 0)));
  return `${rest.length > 1 ? first : ''}···${at < 0 ? '' : email.slice(at)}`;
}
