/** Unicode's default-ignorable characters, the empty Braille cell, annotation marks: none of them shows. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB]/gu;
const SPACES = /\s+/gu;
/** C0, DEL and C1; half of a pair of UTF-16. */
const FORBIDDEN = /[\p{Control}\p{Surrogate}]/u;
const LINE_CONTROLS = /[\t\n\r]/gu;

/**
 * One line of text as a person meant it: invisible characters removed (zero-width, bidi marks, BOM, soft
 * hyphen, variation selectors, U+2800), every kind of space turned into a plain one, runs of spaces
 * collapsed, ends trimmed, NFC. Letters, case, dashes and apostrophes stay. Idempotent; refuses nothing:
 * ask `hasForbiddenCharacters` of the raw text first. Source: the rules of names in the field notes.
 */
export function cleanText(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(SPACES, ' ').trim().normalize('NFC');
}

/**
 * True when text must be refused rather than cleaned: NUL and other control characters (nobody types them;
 * PostgreSQL cannot store NUL) or a lone surrogate (is not UTF-8). Tab and line breaks count as well, unless
 * the field holds several lines and says `multiline`.
 */
export function hasForbiddenCharacters(raw: string, field: { readonly multiline?: boolean } = {}): boolean {
  return FORBIDDEN.test(field.multiline === true ? raw.replace(LINE_CONTROLS, '') : raw);
}

/** Length as people and `varchar(n)` count it: in code points, not in units of UTF-16. */
export function characterCount(text: string): number {
  return Array.from(text).length;
}
