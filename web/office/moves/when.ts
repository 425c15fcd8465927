import { shortDayWords } from '../../shared/dates.ts';
import type { Language } from '../../shared/language.ts';

/** The day of an instant as the API writes it, in its centre's own time: «1 декабря». */
export function dayOf(language: Language, instant: string): string {
  return shortDayWords(language, instant.slice(0, 10));
}

/** `1 декабря, 10:15`: the instant is written in the offset of its centre, so its digits are what hangs on the wall. */
export function whenOf(language: Language, instant: string): string {
  return `${dayOf(language, instant)}, ${instant.slice(11, 16)}`;
}
