const MOST_WORDS = 8;

/** The words of a search, at most eight. How they compare is the database's: it folds both sides alike. */
export function staffWords(typed: string): readonly string[] {
  return typed
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}
