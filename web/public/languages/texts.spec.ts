import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../shared/language.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** Every path of a dictionary, lists and functions being leaves: `home.contacts.answer`. */
function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [prefix];
  return Object.entries(value).flatMap(([key, member]) => keysOf(member, prefix ? `${prefix}.${key}` : key));
}

type Said = (count: number) => unknown;

/** Every function of a dictionary by its path; what it makes of a number, with the number itself taken out. */
function sayings(value: unknown, prefix = ''): (readonly [string, Said])[] {
  if (typeof value === 'function') return [[prefix, value as Said]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => sayings(member, `${prefix}.${key}`));
}

/** Numbers whose nouns the language gives one form: 1 and 21 место, 2 and 103 места, 5 and 111 мест. */
const ALIKE: Readonly<Record<Language, readonly (readonly number[])[]>> = {
  ru: [
    [1, 21, 101, 931],
    [2, 3, 4, 22, 103],
    [5, 10, 11, 12, 14, 19, 25, 111],
  ],
  en: [[2, 5, 11, 21, 101, 111]],
};

describe('the dictionaries', () => {
  it('have the same keys in every language', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(ru).sort());
  });

  it('say nothing empty but where nothing is to be said', () => {
    const empty = (dictionary: object) =>
      keysOf(dictionary).filter(
        (key) =>
          key.split('.').reduce<unknown>((at, part) => Reflect.get(at as object, part), dictionary) === '',
      );
    expect(empty(ru)).toEqual(['details.errors.patronymic.empty']);
    expect(empty(en)).toEqual(empty(ru));
  });

  it('count places, minutes and centres in the right form', () => {
    expect([0, 1, 2, 5, 21, 1.5].map(ru.day.places)).toEqual([
      '0 мест',
      '1 место',
      '2 места',
      '5 мест',
      '21 место',
      '1,5 места',
    ]);
    expect([0, 1, 2, 21, 1.5].map(en.day.places)).toEqual([
      '0 places',
      '1 place',
      '2 places',
      '21 places',
      '1.5 places',
    ]);
  });

  it.each([
    ['ru', ru],
    ['en', en],
  ] as const)('say numbers of one form alike, whatever is counted: %s', (language, dictionary) => {
    const wordsAround = (say: Said, count: number): string => {
      try {
        return String(say(count)).replace(String(count), '#');
      } catch {
        return 'takes no number';
      }
    };
    const wrong = sayings(dictionary, language).flatMap(([path, say]) =>
      ALIKE[language]
        .filter((numbers) => new Set(numbers.map((one) => wordsAround(say, one))).size > 1)
        .map((numbers) => `${path}(${numbers.join()})`),
    );
    expect(wrong).toEqual([]);
  });
});
