import { characterCount, cleanText, hasForbiddenCharacters } from './clean-text.ts';
import { foldText } from './fold-text.ts';
import { plainApostrophes, plainHyphens } from './punctuation.ts';

export type PersonNameRefusal = 'empty' | 'too-long' | 'forbidden-character' | 'not-a-name';
export type ParsedPersonName =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: PersonNameRefusal };

/** Longest family name, given name or patronymic, in characters. Source: the field notes. */
export const LONGEST_PERSON_NAME = 50;

/** A Cyrillic or Latin letter, with at most two marks that Unicode has no ready letter for (`е́`, `ẹ́`). */
const LETTER = '(?=[\\p{Lu}\\p{Lt}\\p{Ll}])[\\p{Script=Cyrillic}\\p{Script=Latin}][\\u0300-\\u036F]{0,2}';
/** `О’Коннор`, `д'Артаньян`, `'т`, `Игорь'`: apostrophes one at a time, beside a letter. */
const WORD = `['’]?(?:${LETTER})+(?:['’](?:${LETTER})+)*['’]?`;
/** Words joined by single hyphens and single spaces, a letter at least. */
const NAME = new RegExp(`^${WORD}(?:[ -]${WORD})*$`, 'u');

/** What people type to get past a field. Only whole names: `Тестов` and `Тест Иван` are let through. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  [
    'test',
    'тест',
    'asd',
    'asdf',
    'asdfg',
    'qwe',
    'qwer',
    'qwerty',
    'йцу',
    'йцук',
    'йцукен',
    'фыв',
    'фыва',
    'фывап',
  ].map(foldText),
);

/**
 * One name of a person (family name, given name or patronymic), cleaned and otherwise as typed: оглы, кызы,
 * double, Latin and lower-case parts stay, nothing is forced into Title Case. Letters of Cyrillic (all of it:
 * Ё, Ӏ, ә, ө, ү, ң) or Latin with diacritics, single spaces, hyphens and apostrophes; 1-50 characters.
 * Dashes become hyphens without spaces around them, odd apostrophes become '; ’ stays.
 * Refuses `empty`, `too-long`, `forbidden-character` (control characters, lone surrogates) and `not-a-name`
 * (anything else: digits, signs, `--`, no letter, a placeholder such as тест). Source: the field notes.
 */
export function parsePersonName(raw: string): ParsedPersonName {
  if (hasForbiddenCharacters(raw)) return { ok: false, reason: 'forbidden-character' };
  const value = plainApostrophes(plainHyphens(cleanText(raw)));
  if (value === '') return { ok: false, reason: 'empty' };
  if (characterCount(value) > LONGEST_PERSON_NAME) return { ok: false, reason: 'too-long' };
  if (!NAME.test(value) || PLACEHOLDERS.has(foldText(value))) return { ok: false, reason: 'not-a-name' };
  return { ok: true, value };
}
