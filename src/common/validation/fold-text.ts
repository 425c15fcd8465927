import { cleanText } from './clean-text.ts';
import { plainApostrophes, plainHyphens } from './punctuation.ts';

/**
 * Letters that look alike, each to one Cyrillic letter. Lower case stands for both cases: `b` is here because
 * `B` looks like `В`. Latin `i`, Ukrainian `і` and the Caucasian palochka `ӏ` are typed for one another.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'ӏ',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  і: 'ӏ',
  ё: 'е',
  ë: 'е',
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu');
/** Marks that did not join their letter: stress marks, the dot of a lower-cased İ. */
const LOOSE_MARKS = /\p{Nonspacing_Mark}/gu;

/**
 * The form in which two texts are compared, never shown: alike are upper and lower case, ё and е, look-alike
 * Latin and Cyrillic letters, any apostrophe, any dash with or without spaces around it, one space and many.
 * Idempotent; refuses nothing. Stored keys are made of it, so a change here orphans them.
 */
export function foldText(text: string): string {
  const lower = text.normalize('NFC').toLowerCase().normalize('NFC').replace(LOOSE_MARKS, '');
  const cyrillic = cleanText(lower).replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter);
  return plainHyphens(plainApostrophes(cyrillic)).replaceAll('’', "'");
}
