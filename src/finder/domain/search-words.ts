/** A word of what somebody typed, and how else it may stand in a folded text. */
export interface SearchWord {
  /** Lower case, е for ё, letters and digits only. */
  readonly text: string;
  /** A PostgreSQL regular expression: the beginning of a word, one slip away. Null for words it would blur. */
  readonly oneSlipAway: string | null;
}

const MOST_WORDS = 8;
/** Shorter ones would be like everything; longer ones are told by their trigrams. */
const SLIPS_FROM = 4;
const SLIPS_TO = 7;

/**
 * The words of a search, at most eight. Case, ё, punctuation and repeated words do not count. Of the middling
 * lengths each brings a pattern that forgives one slip: a letter wrong, missing, extra, or swapped with the next.
 */
export function searchWords(typed: string): SearchWord[] {
  const words =
    typed
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS).map((text) => ({ text, oneSlipAway: oneSlipAway(text) }));
}

function oneSlipAway(word: string): string | null {
  const letters = Array.from(word);
  if (letters.length < SLIPS_FROM || letters.length > SLIPS_TO || /\p{N}/u.test(word)) return null;
  const spelt = letters.flatMap((letter, at) => {
    const [before, after] = [letters.slice(0, at).join(''), letters.slice(at + 1).join('')];
    const next = letters[at + 1];
    const swapped = next === undefined ? [] : [`${before}${next}${letter}${letters.slice(at + 2).join('')}`];
    return [`${before}.${after}`, `${before}${after}`, `${before}.${letter}${after}`, ...swapped];
  });
  // A missing last letter needs no variant of its own: the beginning of a word is enough.
  return String.raw`\m(${[...new Set(spelt)].join('|')})`;
}
