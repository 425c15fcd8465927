import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { dataFolder } from './data-folder.ts';
import type { Language } from './http/language.ts';

/** Names by their Russian form, which is what the database keeps. */
export type Names = ReadonlyMap<string, string>;

const NONE: Names = new Map();
const read = new Map<Language, Names>();

/**
 * What regions and days off of the shipped lists are called in a language: `data/names.<language>.csv`. A name
 * that an administrator has written is not there, and is shown as it was written.
 */
export function namesIn(language: Language): Names {
  if (language === 'ru') return NONE;
  const known = read.get(language);
  if (known) return known;
  const csv = readFileSync(path.join(dataFolder(), `names.${language}.csv`), 'utf8');
  const rows: string[][] = parse(csv, { delimiter: ';', fromLine: 2 });
  const names = new Map(rows.map(([russian = '', name = '']) => [russian, name]));
  read.set(language, names);
  return names;
}

/** The name in the language, or as it stands where nothing is known. */
export function nameIn(language: Language, name: string): string {
  return namesIn(language).get(name) ?? name;
}
