import type { Language } from '../../shared/language.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Texts } from './ru.ts';

const DICTIONARIES: Readonly<Record<Language, Texts>> = { ru, en };

/** The whole dictionary of a language. */
export function textsOf(language: Language): Texts {
  return DICTIONARIES[language];
}
