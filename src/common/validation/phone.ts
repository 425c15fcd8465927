import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { NumberType } from 'libphonenumber-js/max';
import { cleanText } from './clean-text.ts';

export type PhoneRefusal = 'empty' | 'not-a-number' | 'toll-free' | 'foreign';
export type ParsedPhone =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: PhoneRefusal };

/** Digits with the signs people put between them; no letters, so two numbers or an extension are refused. */
const WRITTEN = /^\(?\+?[\d\s()./\p{Dash_Punctuation}\u2212]{1,40}$/u;
/** Ten digits that name their area first: `(8662) 42-10-21`, `8662 42-10-21`. */
const AREA_APART = /^(?:\(\d{3,5}\)|\d{3,5}[\s\p{Dash_Punctuation}])/u;
/** Kazakhstan shares +7: its numbers, given out and not, begin with 6 or 7. */
const KAZAKH = /^[67]/u;
const CALLABLE: ReadonlySet<NumberType> = new Set<NumberType>([
  'MOBILE',
  'FIXED_LINE',
  'FIXED_LINE_OR_MOBILE',
]);

/**
 * A Russian telephone that staff can call, as E.164 (`+79281234567`). Any spacing, brackets and hyphens;
 * written +7…, 7…, 8…, or ten digits from 9; ten digits of a landline only with the area set apart, since
 * `8435123456` may as well be an 8-number short of a digit. Mobiles and landlines; by the numbering plan of
 * libphonenumber Abkhazia (+7 840, +7 940) is within Russia's, so it is accepted.
 * Refuses `empty`, `toll-free` (8-800, 8-804: such a number calls us, not we it), `foreign` (Kazakhstan and
 * every valid number of another country) and `not-a-number` (the rest, premium-rate numbers too).
 */
export function parsePhone(raw: string): ParsedPhone {
  const text = cleanText(raw);
  if (text === '') return { ok: false, reason: 'empty' };
  if (!WRITTEN.test(text)) return { ok: false, reason: 'not-a-number' };
  const national = nationalDigits(text);
  if (national === null) return { ok: false, reason: isForeign(text) ? 'foreign' : 'not-a-number' };
  if (KAZAKH.test(national)) return { ok: false, reason: 'foreign' };
  return russianPhone(`+7${national}`);
}

/** The ten digits after Russia's +7 or 8; null when the text is not written as such a number. */
function nationalDigits(text: string): string | null {
  const digits = text.replace(/\D/gu, '');
  if (/^\(?\+/u.test(text)) return /^7\d{10}$/u.test(digits) ? digits.slice(1) : null;
  if (/^[78]\d{10}$/u.test(digits)) return digits.slice(1);
  if (/^9\d{9}$/u.test(digits)) return digits;
  return digits.length === 10 && AREA_APART.test(text) ? digits : null;
}

function russianPhone(e164: string): ParsedPhone {
  const phone = parsePhoneNumberFromString(e164);
  const type = phone?.isValid() === true ? phone.getType() : undefined;
  if (type === 'TOLL_FREE') return { ok: false, reason: 'toll-free' };
  if (!CALLABLE.has(type)) return { ok: false, reason: 'not-a-number' };
  return { ok: true, value: e164 };
}

/** A valid number of another country, with + or with Russia's way out (8 10). */
function isForeign(text: string): boolean {
  const phone = parsePhoneNumberFromString(text, 'RU');
  return phone !== undefined && phone.countryCallingCode !== '7' && phone.isValid();
}
