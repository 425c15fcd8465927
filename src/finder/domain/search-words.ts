/** A word of what somebody typed, and how else it may have been meant. */
export interface SearchWord {
  readonly text: string;
  /** Beginnings of words one slip away, `ANY_LETTER` standing for any letter. Empty for words it would blur. */
  readonly slips: readonly string[];
}

/** A digit, since a word with digits has no slips, and folding a text leaves digits as they are. */
export const ANY_LETTER = '0';

const MOST_WORDS = 8;
/** Shorter ones would be like everything; longer ones are told by their trigrams. */
const SLIPS_FROM = 4;
const SLIPS_TO = 7;

/**
 * The words of a search, at most eight: runs of letters and digits, in lower case, each once. Those of four to
 * seven letters bring their slips: a letter wrong, missing, extra, or swapped with the next.
 */
export function searchWords(typed: string): SearchWord[] {
  const words =
    typed
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS).map((text) => ({ text, slips: slipsOf(text) }));
}

function slipsOf(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length < SLIPS_FROM || letters.length > SLIPS_TO || /\p{N}/u.test(word)) return [];
  const slips = letters.flatMap((letter, at) => {
    const [before, after] = [letters.slice(0, at).join(''), letters.slice(at + 1).join('')];
    const next = letters[at + 1];
    const swapped = next === undefined ? [] : [`${before}${next}${letter}${letters.slice(at + 2).join('')}`];
    return [
      `${before}${ANY_LETTER}${after}`,
      `${before}${after}`,
      `${before}${ANY_LETTER}${letter}${after}`,
      ...swapped,
    ];
  });
  return [...new Set(slips)];
}
